/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Several medicines against tumours, by the letters of their names. */
#define REGIMENS                                                                                   \
  "folfox folfiri folfirinox folfoxiri xelox capox xeliri abvd beacopp mfolfox6 gemox chop bep "   \
  "tpf fec mfolfox flot dcf mvac cmf fcr dhap cvad"

/* Medicines whose names have no stem that tells what they are: those older than the stems, classes,
 * and what else is given to a patient. */
static const char names[] =
  "methotrexate heparin warfarin lithium valproate phenytoin colchicine allopurinol dapsone "
  "metformin insulin inhibitors inhibitor fluorouracil capecitabine prednisone dexamethasone "
  "glucocorticoid glucocorticoids immunoglobulins sevelamer tazemetostat lutetium "
  "steroid steroids corticosteroids corticosteroid asparaginase cyclosporine ciclosporin "
  "cyclosporin vancomycin "
  "cotrimoxazole clozapine aspirin digoxin isoniazid rifampicin rifampin ethambutol pyrazinamide "
  "hydroxychloroquine mycophenolate azathioprine amphotericin ibuprofen paracetamol acetaminophen "
  "carbimazole interferon vaccine vaccination bcg ici icis tki tkis contrast favipiravir "
  "remdesivir ribavirin voriconazole ceftriaxone cephalosporin cephalosporins cefazolin cefepime "
  "carbamazepine penicillin amoxicillin levetiracetam immunoglobulin ivig pomalidomide thalidomide "
  "fludarabine clofarabine cytarabine methadone bupropion levodopa ferric prednisolone "
  "methylprednisolone hydrocortisone leflunomide ipilimumab sulfonamide sulfonamides "
  "bisphosphonate "
  "bisphosphonates acyclovir ganciclovir foscarnet cidofovir nitrofurantoin chloramphenicol "
  "tetracycline sulfadiazine sulphasalazine mesalamine mesalazine penicillamine bucillamine "
  "puva psoralen isotretinoin acitretin etretinate tretinoin atra chlorambucil cyclophosphamide "
  "thiotepa nitrosourea lomustine carmustine dacarbazine procarbazine actinomycin dactinomycin "
  "hydroxycarbamide mercaptopurine thioguanine cladribine pentostatin azacitidine aldesleukin il2 "
  "verapamil nifedipine diltiazem nicardipine captopril hydralazine methyldopa minoxidil clonidine "
  "prazosin reserpine guanethidine nitroprusside nitroglycerin quinidine procainamide disopyramide "
  "flecainide propafenone mexiletine lidocaine lignocaine bupivacaine ropivacaine procaine "
  "prilocaine benzocaine tocainide adenosine dobutamine dopamine epinephrine adrenaline "
  "norepinephrine noradrenaline vasopressin desmopressin terlipressin oxytocin ergotamine "
  "methysergide bromocriptine cabergoline pergolide digitalis digitoxin theophylline aminophylline "
  "salbutamol albuterol terbutaline haloperidol chlorpromazine thioridazine fluphenazine "
  "perphenazine prochlorperazine promethazine metoclopramide domperidone sulpiride pimozide "
  "olanzapine quetiapine aripiprazole ziprasidone amitriptyline fluvoxamine citalopram "
  "escitalopram "
  "venlafaxine duloxetine mirtazapine trazodone mianserin phenelzine tranylcypromine moclobemide "
  "phenobarbital phenobarbitone primidone ethosuximide felbamate topiramate vigabatrin tiagabine "
  "zonisamide lacosamide ketamine propofol thiopental thiopentone etomidate midazolam halothane "
  "enflurane isoflurane sevoflurane succinylcholine suxamethonium vecuronium atracurium "
  "rocuronium pancuronium neostigmine sugammadex morphine fentanyl pethidine meperidine tramadol "
  "codeine oxycodone buprenorphine naloxone pentazocine naproxen piroxicam phenylbutazone "
  "diflunisal sulindac ketorolac nimesulide dipyrone metamizole salicylate salicylates nsaid "
  "nsaids "
  "antibiotics antibiotic anticonvulsants anticonvulsant antidepressants antidepressant "
  "antipsychotics antipsychotic neuroleptics neuroleptic diuretics diuretic anticoagulants statins "
  "statin contraceptives contraceptive estrogen oestrogen estrogens tibolone danazol stanozolol "
  "methyltestosterone testosterone androgens tamoxifen clomiphene cyproterone ketoconazole "
  "griseofulvin terbinafine flucytosine pentamidine chloroquine quinine quinacrine primaquine "
  "halofantrine artesunate suramin melarsoprol praziquantel niclosamide levamisole zidovudine "
  "didanosine stavudine lamivudine abacavir nevirapine efavirenz tenofovir indinavir haart "
  "rifabutin "
  "cycloserine ethionamide prothionamide streptomycin clofazimine bedaquiline linezolid "
  "metronidazole "
  "tinidazole trimethoprim cotrimoxazol colistin polymyxin teicoplanin daptomycin clindamycin "
  "lincomycin erythromycin cimetidine omeprazole sucralfate bismuth cisapride loperamide "
  "propylthiouracil methimazole thiamazole levothyroxine thyroxine octreotide tolbutamide "
  "chlorpropamide glibenclamide glyburide glipizide gliclazide glimepiride troglitazone "
  "pioglitazone rosiglitazone acarbose niacin fenofibrate gemfibrozil clofibrate bezafibrate "
  "ezetimibe probenecid sulfinpyrazone benzbromarone febuxostat baclofen dantrolene tizanidine "
  "botulinum riluzole amantadine trihexyphenidyl benztropine tacrine donepezil rivastigmine "
  "memantine natalizumab fingolimod glatiramer teriflunomide cocaine heroin amphetamine "
  "methamphetamine mdma ecstasy cannabis streptokinase urokinase alteplase tenecteplase protamine "
  "aprotinin clopidogrel ticlopidine prasugrel dipyridamole abciximab phenprocoumon acenocoumarol "
  "fluindione enoxaparin dextran hetastarch erythropoietin filgrastim sargramostim "
  "interleukin atg okt3 sirolimus everolimus tacrolimus thymoglobulin infliximab etanercept "
  "gadolinium iodine radioiodine misoprostol prostaglandin indomethacin sildenafil finasteride "
  "ritodrine magnesium arsenic echinacea ephedra kava germander "
  "zoledronic valproic folinic nalidixic retinoic mycophenolic acetylsalicylic tranexamic tmp "
  "abiraterone acamprosate acetazolamide adefovir agomelatine alfuzosin aliskiren "
  "ambrisentan amikacin amiloride amisulpride anagrelide apomorphine apremilast argatroban "
  "armodafinil artemether atovaquone azelastine aztreonam bepridil betahistine bexarotene "
  "bimatoprost bivalirudin bosentan brimonidine bumetanide buspirone busulfan cangrelor "
  "cariprazine carvedilol cefaclor cefadroxil cefdinir cefixime cefotaxime cefoxitin "
  "cefpodoxime ceftazidime cefuroxime cephalexin chlordiazepoxide chlorthalidone "
  "cilostazol cinacalcet cisatracurium clobazam clorazepate colesevelam cyclizine "
  "cyclobenzaprine deferasirox deferiprone deutetrabenazine dexmedetomidine "
  "dextromethorphan diazoxide disulfiram divalproex dofetilide doxazosin doxepin "
  "droperidol dutasteride edaravone eltrombopag enfuvirtide entacapone entecavir "
  "eplerenone epoetin eptifibatide esketamine estradiol eszopiclone etodolac etravirine "
  "exemestane exenatide flavoxate floxuridine flunarizine flupirtine fondaparinux "
  "fosphenytoin fulvestrant gabapentin galantamine glecaprevir hydrocodone hydromorphone "
  "hyoscine ibutilide iloprost imiquimod indapamide ingenol ivabradine ivacaftor "
  "ixabepilone labetalol lanreotide latanoprost leuprolide levomepromazine levonorgestrel "
  "lisdexamfetamine lixisenatide lomitapide macitentan maraviroc mecasermin "
  "medroxyprogesterone megestrol melphalan methocarbamol methylergometrine methylphenidate "
  "metolazone midostaurin mifepristone miglustat milnacipran miltefosine mirabegron "
  "mitoxantrone modafinil molnupiravir nabumetone naltrexone nateglinide nefazodone "
  "nelarabine nifurtimox nitazoxanide nitisinone norethisterone nusinersen omacetaxine "
  "orlistat oxaprozin oxybutynin panobinostat papaverine pasireotide pegaspargase "
  "pegloticase pegvisomant pentosan pentoxifylline perampanel permethrin phentermine "
  "pirfenidone pizotifen plerixafor pramipexole pyrimethamine raloxifene ramelteon "
  "ranolazine rasagiline repaglinide reteplase rifapentine rilpivirine roflumilast "
  "romidepsin ropinirole rotigotine rufinamide sacubitril sapropterin selegiline selexipag "
  "selinexor sertindole simeprevir siponimod solifenacin somatropin sotalol spironolactone "
  "stiripentol streptozocin sultiame suvorexant tafamidis tagraxofusp tamsulosin "
  "tazarotene tegafur telaprevir telavancin terazosin teriparatide tetrabenazine "
  "ticagrelor tirofiban tolcapone tolterodine tolvaptan travoprost treprostinil "
  "triamterene trientine trifluoperazine trifluridine trimetazidine ulipristal varenicline "
  "verteporfin vindesine vinflunine vorinostat zaleplon zileuton zolpidem zopiclone "
  "zuclopenthixol axicabtagene tisagenlecleucel obecabtagene tebentafusp " REGIMENS
  " isosorbide moxonidine cholestyramine thiazolidinedione budesonide fludrocortisone progesterone "
  "guanfacine biperiden valacyclovir calcitriol desflurane riociguat epoprostenol formoterol "
  "tiotropium cetirizine hydroxyzine diphenhydramine metyrapone eliglustat agalsidase "
  "alglucosidase imiglucerase laronidase risdiplam valbenazine pyridostigmine flumazenil "
  "benfluorex fenfluramine sibutramine extract extracts"
  " fu agonist agonists blocker blockers antagonist antagonists macrogol lactulose supplement "
  "supplements herbal hipec mefenamic ethacrynic melatonin kratom mtx mmf tmz vpa cbz hcq"
  " perhexiline amifostine desferrioxamine deferoxamine methazolamide dorzolamide "
  "brinzolamide lorcainide niflumic tolfenamic meclofenamic tegaserod pilsicainide "
  "phenylephrine pseudoephedrine ephedrine phenylpropanolamine cyanamide razoxane "
  "dexrazoxane amsacrine aminoglutethimide ketanserin antimoniate antimonial "
  "stibogluconate sulfacetamide phenolphthalein bisacodyl vincristin aurothiomalate "
  "aurothioglucose auranofin salsalate metaxalone carisoprodol chlorzoxazone "
  "orphenadrine benzydamine terfenadine proguanil sulfadoxine dihydroartemisinin "
  "emetine mannitol dihydrotachysterol ergocalciferol cholecalciferol alfacalcidol "
  "mizoribine mizoribin gusperimus fusidic capreomycin thioacetazone aminosalicylic "
  "balsalazide isocarboxazid iproniazid maprotiline viloxazine tianeptine amineptine "
  "fluspirilene thiothixene loxapine molindone mesoridazine cyamemazine tiapride "
  "remoxipride melperone perospirone blonanserin flupentixol flupenthixol meprobamate "
  "glutethimide methaqualone phenacetin antipyrine aminopyrine propyphenazone "
  "propoxyphene dextropropoxyphene nalbuphine butorphanol remifentanil sufentanil "
  "alfentanil ajmaline cibenzoline aprindine encainide bretylium moracizine nicorandil "
  "molsidomine dihydralazine mibefradil buformin phenformin clioquinol iopamidol "
  "iohexol ioversol iodixanol iopromide iothalamate diatrizoate metrizamide "
  "fluorescein indocyanine isosulfan trimebutine atropine scopolamine glycopyrrolate "
  "homatropine cyclopentolate tropicamide pilocarpine carbachol physostigmine "
  "dipivefrin metaraminol midodrine naphazoline oxymetazoline xylometazoline "
  "dihydroergotamine ergonovine ergometrine methylergonovine sulprostone dinoprostone "
  "carboprost gemeprost diethylstilbestrol ethinylestradiol oxymetholone nandrolone "
  "oxandrolone calcitonin dimercaprol succimer pralidoxime obidoxime leucovorin "
  "rasburicase estramustine altretamine mitoguazone porfimer tryptophan yohimbine "
  "synephrine hypericum ginkgo ginseng cinnarizine zotepine mivacurium articaine "
  "mepivacaine chloroprocaine thiamylal methohexital methoxyflurane edrophonium "
  "aminocaproic lepirudin danaparoid anistreplase triflusal probucol nicotinic "
  "colestipol sitaxentan tiopronin actarit iguratimod cephalothin cefalotin "
  "cephaloridine sulfamethoxypyridazine furazolidone methenamine novobiocin "
  "thiamphenicol quinupristin mupirocin olsalazine ursodeoxycholic chenodeoxycholic "
  "lactitol polidocanol ethanolamine sulphonamide sulphonamides sulfonylurea "
  "sulfonylureas barbiturate barbiturates benzodiazepine benzodiazepines "
  "fluoroquinolone fluoroquinolones quinolone quinolones aminoglycoside "
  "aminoglycosides phenothiazine phenothiazines anthracycline anthracyclines nitrates "
  "thiazide thiazides tricyclic antimalarial antimalarials antithyroid "
  "immunosuppressant immunosuppressants mesna busulphan piritrexim metrifonate "
  "desmethylimipramine nitrendipine bupranolol voglibose miglitol cetrimide "
  "chlorhexidine povidone prothipendyl mecamylamine trimethadione ifn gcsf "
  "camptothecin isoprinosine dichloroacetate tacalcitol calcipotriol tolazoline "
  "alprostadil treosulfan alemtuzumab hopantenate nicergoline vinpocetine "
  "pentoxyverine clobutinol noscapine ambroxol acetylcysteine carbocisteine nedocromil "
  "cromoglycate ketotifen caffeine echothiophate ecothiopate pill pills laxative "
  "laxatives "
  "ketoralac enalaprilat licorice liquorice senna belladonna taxol ferrous antivenom "
  "antivenin antitoxin vasopressors lindane";

static GHashTable *
build_table (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = g_strsplit (names, " ", -1);

  for (guint i = 0; words[i]; i++)
    g_hash_table_add (table, (gpointer)g_intern_string (words[i]));
  return table;
}

/* Whether @word, in small letters, is the name of a medicine or of a class of them. */
gboolean
cw_event_is_medicine_name (const char *word)
{
  static gsize table;

  /* Built once, never changed: any thread may read it. */
  if (g_once_init_enter (&table))
    g_once_init_leave (&table, (gsize)build_table ());
  return g_hash_table_contains ((GHashTable *)table, word);
}

/* Whether the word at @at names a regimen: "FOLFOX", the last word of "R-CHOP". */
gboolean
cw_event_is_regimen (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, REGIMENS);
}
