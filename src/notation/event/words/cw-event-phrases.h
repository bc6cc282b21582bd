/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/event/words/cw-event-words-private.h"

/* The words of a sentence about an adverse event or a response, and what they mean. Between words
 * that are joined by a hyphen and words that are not there is no difference. */

static const struct
{
  CwEventKind kind;
  const char *value;
  const char *phrases;
} meanings[] = {
  { CW_EVENT_GLUE, NULL,
    "the|a|an|he|she|his|her|their|patient|of|to|in|on|at|with|by|for|as|from|had|has|have|that|"
    "then|subsequently|finally|eventually|gradually|however|including|included|such as|namely|"
    "slower rate|lower rate|reduced rate|infusion rate|rate of infusion|for good|at once|once "
    "and for "
    "all|grade|this|our|man|woman|also|there|during|after|s|completely|fully|spontaneously|quickly|"
    "rapidly|successfully|temporarily|permanently|immediately|therefore|thus|event|case|mainly|"
    "most common|only|transient|transiently|according|based on|using|criteria|further|again|"
    "meanwhile|later|followed|we|male|female|boy|girl|overall|consisting|as follows|"
    "without incident|without problems|without difficulty|"
    "generally well|was generally|were generally|postoperative course|post operative "
    "course|perioperative course|hospital "
    "course|intraoperative "
    "course|e g|i e|high dose|low "
    "dose|like|primarily|predominantly|notably|especially|particularly|in "
    "particular|comprising|"
    "comprised|consisted|major|main|respectively|be|typical|differential response|mixed "
    "response|rare case of|rare case|a rare|in vitro fertilization|in vitro fertilisation|"
    "rare complication|rare complications|heart rate|respiratory rate|sedimentation "
    "rate|filtration "
    "rate|pulse rate|progression free survival|overall survival|disease free survival|enrolled in "
    "a clinical trial|enrolled in a trial|in a clinical trial|participated in a clinical "
    "trial|this case report|our "
    "case report|this report|this case|our "
    "case|slowly|promptly|markedly|significantly|dramatically|soon|steadily|"
    "substantially|shortly|unfortunately|fortunately|considered|graded|graded as|scored|scored "
    "as|rated|corresponding to|"
    "equivalent to|reaching|severity|intensity|categorized as|categorised "
    "as|criterion|assessment|assessed|evaluated|evaluation|per" },
  { CW_EVENT_AUXILIARY, NULL, "was|were|been|being|is|are|got|had to be|needed to be" },
  { CW_EVENT_AND, NULL,
    "after which|whereupon|upon which|following which|and|or|as well as|plus|alongside|along "
    "with|together with|accompanied by" },
  { CW_EVENT_BUT, NULL,
    "with only|but|except|except for|other than|apart from|aside from|with the exception "
    "of|although|"
    "besides|yet|while|whereas" },

  { CW_EVENT_HEAD, NULL,
    "adverse event|adverse events|adverse reaction|adverse reactions|adverse effect|"
    "adverse effects|adverse drug reaction|adverse drug reactions|side effect|side effects|"
    "toxicity|toxicities|toxic effect|toxic effects|complications|"
    "treatment emergent adverse event|treatment emergent adverse events|teae|teaes|ae|aes|"
    "adr|adrs|tolerability" },
  { CW_EVENT_HEAD, "related",
    "trae|traes|irae|iraes|immune related adverse event|immune related adverse events|"
    "treatment related complications|chemotherapy related complications|drug related "
    "complications|complications of treatment|complications of chemotherapy|complications of "
    "therapy|treatment related adverse event|treatment related adverse events|"
    "drug related adverse event|drug related adverse events|treatment related toxicity|"
    "treatment related toxicities|treatment related side effects|drug related toxicity|"
    "drug related toxicities|immune related toxicity|immune related toxicities|"
    "chemotherapy related toxicity|chemotherapy related toxicities|"
    "immune mediated adverse event|immune mediated adverse events" },
  { CW_EVENT_SERIOUS, "yes",
    "serious adverse event|serious adverse events|sae|saes|required hospitalization|"
    "required hospitalisation|requiring hospitalization|requiring hospitalisation|"
    "led to hospitalization|led to hospitalisation|leading to hospitalization|"
    "leading to hospitalisation|resulted in hospitalization|resulted in hospitalisation|"
    "required hospital admission|requiring hospital admission|was hospitalized for|"
    "was hospitalised for|was hospitalized due to|was hospitalized because of|"
    "was hospitalised because of|was hospitalised due to|was considered serious|was serious|"
    "required inpatient treatment|life threatening|required intensive care|"
    "requiring intensive care|required admission|requiring admission" },
  { CW_EVENT_SERIOUS, "no",
    "non serious|nonserious|did not require hospitalization|did not require hospitalisation|"
    "no hospitalization was required|without hospitalization|without hospitalisation" },

  { CW_EVENT_SEVERITY, NULL,
    "mild|moderate|severe|slight|manageable|minor|minimal|mild to moderate|moderate to "
    "severe|moderately severe" },

  { CW_EVENT_ATTRIBUTION, "possible",
    "possibly related|possible related|possibly treatment related|possibly drug related|"
    "possibly immune related|possible side effect|possible side effects|possible adverse effect|"
    "possible adverse effects|possible adverse reaction|possible adverse event|possible toxicity" },
  { CW_EVENT_ATTRIBUTION, "probable",
    "probably related|likely related|probable related|most likely related|"
    "probably treatment related|probably drug related|likely treatment related|"
    "likely drug related|very likely related|highly likely related|probably immune related|"
    "likely immune related|most likely immune related" },
  { CW_EVENT_ATTRIBUTION, "definite",
    "definitely related|certainly related|definite related|definitely treatment related|"
    "definitely drug related" },
  { CW_EVENT_ATTRIBUTION, "unrelated",
    "unrelated|not related|not treatment related|not drug related|considered unrelated|"
    "not considered related|non treatment related" },
  { CW_EVENT_ATTRIBUTION, "unlikely",
    "unlikely related|unlikely to be related|unlikely treatment related|doubtfully related" },
  { CW_EVENT_ATTRIBUTION, "related",
    "treatment related|drug related|therapy related|chemotherapy related|immune related|"
    "immune mediated|treatment induced|drug induced|chemotherapy induced|radiation induced|"
    "immunotherapy induced|immunotherapy related|inhibitor induced|ici induced|ici related|"
    "related to treatment|related to the treatment|related to therapy|related to chemotherapy|"
    "related to immunotherapy|related to the study drug|related to the drug|considered related|"
    "attributed to treatment|attributed to the treatment|attributed to chemotherapy|"
    "attributed to the drug|attributed to immunotherapy|caused by the drug|"
    "caused by chemotherapy|caused by the treatment|treatment associated|drug associated|"
    "therapy associated|chemotherapy associated|immune associated|immunotherapy associated|"
    "therapy induced|medication induced|medication related|immunotherapy mediated|"
    "inhibitor related|inhibitor associated|checkpoint inhibitor mediated|ici associated|"
    "ici mediated|radiotherapy induced|radiation related|radiation associated|"
    "radiotherapy related|infusion induced|drug mediated" },

  { CW_EVENT_ACTION, "none",
    "did not require dose reduction|did not require dose modification|"
    "did not require dose adjustment|did not require treatment interruption|"
    "not requiring dose reduction|no dose change|without dose change|"
    "no dose modification|no dose modifications|without dose modification|no dose reduction|"
    "without dose modifications|without dose reduction|without dose reductions|"
    "without dose adjustment|without any dose adjustment|was continued at the same dose|was "
    "continued at full dose|was continued unchanged|was "
    "continued at an unchanged dose|did not have to be changed|did not have "
    "to be reduced|did not need to be reduced|no change of "
    "dose|continued unchanged|continued at "
    "the same dose|continued at full dose|continued at an unchanged dose|without stopping|without "
    "discontinuation|without discontinuing|no dose adjustment|"
    "without interruption|without dose interruption|without treatment interruption|"
    "without treatment delay|without dose delay|no change in dose|dose was not changed|"
    "dose was maintained|dose was unchanged" },
  { CW_EVENT_ACTION, "stopped",
    "off the drug|off the medication|off medication|agent was removed|drug was removed|medication "
    "was removed|medicine was removed|stopped taking|stopped using|quit taking|discontinued "
    "taking|ceased taking|removal of the "
    "agent|removal of the drug|removal of the offending|removal of the "
    "causative|removal of the medication|to cease|left out|given up|gave up|to give up|giving "
    "up|tapered "
    "off|to taper off|taper off|weaned "
    "off|phased out|came off|coming off|discontinuance of|discontinuance|stoppage of|stoppage|"
    "withdrawing|ceasing|"
    "no further doses were|no further dose was|no further doses of|no more doses were|no further "
    "injections were|no further infusions were|not given again|not administered "
    "again|not reintroduced|not restarted|not reinstated|never given "
    "again|not continued|not resumed|not pursued|discontinued|permanently discontinued|permanently "
    "stopped|permanently withdrawn|"
    "discontinuation|discontinuance|permanent discontinuation|treatment discontinuation|drug "
    "discontinuation|"
    "drug withdrawal|treatment withdrawal|withdrawal of|withdrawal|cessation of|cessation|"
    "stopping|discontinuing|had to be stopped|to be discontinued|"
    "we stopped|stopped taking|to discontinue|to stop|permanent cessation|permanent withdrawal|"
    "could not be continued|could not be completed|unable to complete|unable to continue|could not "
    "complete|could not continue|taken off|taken her off|taken him off|took her off|took him "
    "off|discontinue|withdrew from|treatment "
    "cessation|termination of" },
  { CW_EVENT_ACTION, "interrupted",
    "temporary halt|temporary pause|halt of|pause of|withheld|temporarily discontinued|temporarily "
    "stopped|temporarily withdrawn|withholding|"
    "on hold|treatment holiday|temporarily interrupted|temporarily suspended|temporarily "
    "held|temporarily withheld|"
    "dose interruption|dose interruptions|treatment interruption|drug interruption|"
    "temporary discontinuation|temporary interruption|interruption of treatment|"
    "treatment suspension|drug holiday|dose hold|interruption of|interruption|interruptions|"
    "suspension of|temporary suspension|temporary cessation|temporarily paused|"
    "temporarily halted|temporarily omitted|temporary withdrawal|temporary hold|to withhold|"
    "to suspend|to interrupt|we withheld|dose omission|omission of|treatment break|"
    "treatment pause|dosing interruption|therapy interruption|chemotherapy interruption" },
  { CW_EVENT_ACTION, "reduced",
    "half the dose|half of the dose|half dose|dose reduction|dose reductions|dose reduced|dose de "
    "escalation|dose was reduced|"
    "dose was decreased|dose was lowered|dosage was reduced|reduced dose|lower dose|"
    "reduced dosage|dose decreased|reducing the dose|reduce the dose|reduced the dose|"
    "dosage reduction|dose reduced|reduction of the dose|reduction in dose|reduction of dose|"
    "reduction in the dose|dose halved|dose was halved|halving the dose|halving of the dose|"
    "decreasing the dose|lowering the dose|reduced doses|lower doses|dose lowered|"
    "dose decrease|reduction of dosage|reducing the dosage" },
  { CW_EVENT_ACTION, "rescheduled",
    "changed to every|changed to an every|changed to alternate|changed to weekly|switched to every|"
    "switched to weekly|prolonged to every|extended to every|instead of twice weekly|instead of "
    "weekly|instead of every|instead of once weekly|dose "
    "delay|dose delays|treatment delay|treatment delays|delay of treatment|rescheduled|"
    "schedule was changed|schedule was modified|schedule was adjusted|delayed treatment|"
    "cycle was delayed|cycle was postponed|treatment was delayed|treatment was postponed|"
    "chemotherapy was delayed|chemotherapy was postponed|delay of the next cycle|"
    "delay in treatment|delays in treatment|delay in chemotherapy|delay of chemotherapy|"
    "delay of therapy|delay of the next course|cycle delay|chemotherapy delay|"
    "postponement of|delay of|therapy delay|interval was extended|interval was prolonged|interval "
    "was "
    "lengthened|treatment interval was extended|dosing interval was extended" },
  { CW_EVENT_ACTION, NULL,
    "dose adjustment|dose adjustments|dose modification|dose modifications" },
  { CW_EVENT_ACTION_VERB, "interrupted",
    "skipped|held|interrupted|suspended|paused|halted|omitted|holding|interrupting|suspending|"
    "pausing|"
    "halting|omitting|hold|suspend|interrupt|pause" },
  { CW_EVENT_ACTION_VERB, "stopped",
    "changing to|changing from|changing over to|shifting to|shifting from|"
    "eliminated from the regimen|eliminated from his regimen|eliminated from her regimen|"
    "substituting|removed from the regimen|removed from his regimen|removed from her regimen|"
    "dropped from "
    "the regimen|omitted from the regimen|swapped|conversion to|conversion from|change "
    "from|changed for|changed over to|replacement "
    "by|replacement with|replacement of|substitution of|substitution "
    "by|replacing|withdrawn|switched|switch|switching|replaced|substituted|exchanged|changed "
    "to|converted "
    "to|abandoned|abandon|abandoning|aborted|"
    "halted permanently|dropped" },
  { CW_EVENT_ACTION_VERB, "rescheduled", "postponed|delayed|deferred" },
  { CW_EVENT_ENDED, "stopped", "stopped|ceased|ended|terminated" },
  { CW_EVENT_REDUCED, "reduced",
    "weaned|cut by half|cut in half|scaled "
    "back|reduced|decreased|lowered|halved|reducing|reduce|decreasing|lowering|tapered|tapering|de "
    "escalated|deescalated|cut|titrated down|"
    "down titrated|downtitrated|reduction|reductions" },
  { CW_EVENT_DOSE, NULL,
    "dose|dosage|dosages|dosing|doses|treatment intensity|therapy intensity|chemotherapy "
    "intensity" },
  { CW_EVENT_RESTART, NULL,
    "restarted|re started|resumed|reintroduced|re introduced|reinitiated|re initiated|"
    "was continued at|rechallenged|re challenged" },

  { CW_EVENT_OUTCOME, "resolved",
    "recovery|reversal|clearing|disappearance|was corrected|were corrected|corrected by|corrected "
    "with|settled|settling|settled down|wore "
    "off|passed off|clearance of|complete clearance|full "
    "resolution|fell to normal|fell back to normal|came back to normal|rose to normal|was "
    "reversible|were reversible|proved reversible|defervesced|fully reversible|completely "
    "reversible|reversal of|healed|reversed|dissipated|cleared up|went away|self limiting|self "
    "limited|full recovery|made a full recovery|made a complete recovery|made an uneventful "
    "recovery|made a good recovery|"
    "complete recovery|resolved|recovered|disappeared|subsided|vanished|returned to "
    "normal|returned to baseline|"
    "returned to pretreatment|returned to pre treatment|returned to its previous|returned to "
    "previous levels|returned to previous values|returned to premorbid|"
    "normalized|normalised|resolved completely|completely resolved|fully resolved|"
    "completely recovered|fully recovered|recovered completely|recovered fully|cured|"
    "resolution of|recovery from|resolution|recovered from|was relieved completely|abated|"
    "cleared|faded|remitted|regressed completely|regressed totally|totally regressed|"
    "completely regressed|"
    "totally resolved|totally disappeared|completely disappeared|completely subsided|"
    "disappeared completely|subsided completely|recovered to normal|return to normal|"
    "to normal levels|to normal values|to the normal range|to normal range|to normal limits|into "
    "the normal range|to baseline levels|to baseline values|return to baseline|back to "
    "baseline|back at baseline|back to normal|became normal|within the normal range|"
    "within normal limits|normalization of|normalisation of|normalization|normalisation|"
    "recovered to baseline|resolved to baseline|recovered to grade 0|resolved to grade 0|"
    "improved to grade 0|disappearance of|recovery of|subsidence of|elimination of|"
    "restoration of|disappearing|vanishing|was gone|were gone|had gone|went on to recover|"
    "recover completely|recover fully" },
  { CW_EVENT_OUTCOME, "resolving",
    "recovered only partially|recovered partially|resolved only partially|resolved partially|"
    "recovered incompletely|incompletely recovered|attenuation of|amelioration of|alleviation "
    "of|with gradual improvement|immediate improvement|prompt improvement|"
    "immediate symptomatic improvement|with improvement|with "
    "rapid improvement|with marked improvement|with "
    "prompt improvement|with slow improvement|with some improvement|with some relief|began to "
    "disappear|started to disappear|began to fade|started to fade|began to normalize|"
    "started to normalize|began to clear|started to clear|started to subside|began to "
    "subside|started to resolve|began to resolve|started to "
    "regress|began to regress|got better|under control|responded to|responded well to|responded "
    "promptly to|responded "
    "rapidly to|responded favorably to|responded favourably to|began to improve|began to "
    "recover|started to improve|started to "
    "recover|improved|resolving|recovering|improving|alleviated|relieved|downgraded|decreased to "
    "grade|"
    "returned to near normal|returned to nearly normal|returned nearly to normal|returned almost "
    "to normal|returned to near baseline|returned nearly to baseline|returned almost to baseline|"
    "returned almost to near baseline|nearly resolved|almost resolved|nearly normalized|almost "
    "normalized|near complete recovery|nearly complete recovery|almost complete recovery|"
    "significant improvement was|significant improvement in|significant improvement of|clinical "
    "improvement was|improvement was shown|improvement followed|"
    "improvement occurred|improvement was noted|improvement was observed|"
    "improvement was seen|improvement ensued|slow improvement|gradual improvement|rapid "
    "improvement|marked improvement|dramatic improvement|slow improvement in|slow improvement "
    "of|gradual improvement in|gradual improvement of|rapid improvement in|rapid improvement "
    "of|marked improvement in|marked improvement of|dramatic improvement in|dramatic improvement "
    "of|"
    "showed improvement|showed marked improvement|showed rapid improvement|showed gradual "
    "improvement|showed significant improvement|showed clinical improvement|showed dramatic "
    "improvement|showed remarkable improvement|showed some improvement|showed good recovery|"
    "improved to grade|reduced to grade|partially resolved|partially recovered|regressed|"
    "gradually improved|improvement of|improvement in|improvements in|improvements "
    "of|improvement|ameliorated|recovered to grade|"
    "resolved to grade|returned to grade|eased|lessened|diminished|improve|partial recovery|"
    "partially improved|partially relieved|declined to grade|lowered to grade|"
    "downgraded to grade|dropped to grade|fell to grade|regressed to grade|improving to grade|"
    "resolving to grade|subsided to grade|partial resolution" },
  { CW_EVENT_OUTCOME, "sequelae",
    "resolved with sequelae|recovered with sequelae|with sequelae|recovered with residual|with "
    "residual deficits|"
    "with residual deficit|with residual impairment" },
  { CW_EVENT_OUTCOME, "ongoing",
    "ongoing|persisted|persistent|not resolved|unresolved|did not resolve|did not improve|"
    "has not resolved|had not resolved|did not recover|not recovered|not improved|persists|"
    "still present|persistence of|persisting|remained unresolved|still ongoing|did not disappear|"
    "worsened|worsening|deteriorated|aggravated|did not subside|did not abate|"
    "did not normalize|did not normalise|remained unchanged|continued to worsen|"
    "failed to resolve|failed to improve|without improvement|no improvement|"
    "has persisted|had persisted|progressively worsened|was irreversible|were irreversible|"
    "been irreversible|proved irreversible|was permanent|were permanent|been permanent|"
    "proved permanent|remained permanent|was not reversible|were not reversible|still suffers "
    "from|still suffered from|still complains of|did not settle|failed to settle|failed to "
    "recover|did not regress" },
  { CW_EVENT_OUTCOME, "fatal",
    "died as a consequence of|died as a consequence|died in consequence of|proved to be "
    "fatal|cost him his life|cost her her life|died from complications of|died of complications "
    "of|died from the complications of|died of the complications of|died from the sequelae of|"
    "died of the sequelae of|died from sequelae of|died of sequelae of|died from the effects of|"
    "died of|died from|died due to|died "
    "because of|death due to|death from|led to death|"
    "expired due to|expired from|expired of|passed away due to|passed away from|"
    "resulted in death|fatal|died as a result of|was fatal|succumbed to|led to his death|"
    "led to her death|resulted in his death|resulted in her death|leading to death|resulting in "
    "death|was lethal|proved fatal" },

  { CW_EVENT_RECHALLENGE, "positive",
    "recurred on rechallenge|recurred after rechallenge|recurred upon rechallenge|"
    "recurred on re challenge|recurred after re challenge|recurred with rechallenge|"
    "positive rechallenge|rechallenge was positive|rechallenge positive|reappeared after restart|"
    "reappeared on rechallenge|reappeared after rechallenge|recurred after restart|"
    "recurred after restarting|reappeared after restarting|recurred after re exposure|"
    "recurred on re exposure|recurred upon re exposure|recurred after reintroduction|"
    "reappeared after reintroduction|recurred on reintroduction|recurred after resumption|"
    "recurred after resuming|reappeared after resuming|recurred upon reintroduction" },
  { CW_EVENT_RECHALLENGE, "negative",
    "did not recur|did not reappear|without recurrence|no recurrence|not recurred|did "
    "not reaccumulate|not "
    "reappeared|never recurred|never reappeared|no recurrences|without any recurrence|without "
    "further recurrence|no further recurrence|no further episodes|no further episode|no further "
    "attacks|no further attack|no more episodes|no more attacks|no other episodes|no new "
    "episodes|no subsequent episodes|no additional episodes|without further episodes|without "
    "further attacks|without any further episodes|no further events of this kind|"
    "negative rechallenge|rechallenge was negative|rechallenge negative" },
  { CW_EVENT_DECHALLENGE, "positive",
    "positive dechallenge|dechallenge was positive|dechallenge positive" },
  { CW_EVENT_DECHALLENGE, "negative",
    "negative dechallenge|dechallenge was negative|dechallenge negative" },
  { CW_EVENT_DECHALLENGE, "not-done",
    "dechallenge not done|dechallenge was not done|dechallenge was not performed|"
    "no dechallenge" },
  { CW_EVENT_DECHALLENGE, "not-evaluable", "dechallenge not evaluable" },
  { CW_EVENT_RECHALLENGE, "not-evaluable", "rechallenge not evaluable" },
  { CW_EVENT_RECHALLENGE, "not-done",
    "rechallenge not done|rechallenge was not done|rechallenge was not attempted|rechallenge was "
    "not performed|"
    "no rechallenge|not rechallenged" },
  { CW_EVENT_MANAGEMENT, NULL,
    "treated with|managed with|managed by|controlled with|controlled by|treated by|"
    "relieved by|relieved with|alleviated by|alleviated with" },

  { CW_EVENT_NOT, NULL,
    "no|without|denied|denies|denying|absence of|absent|free of|free from|never|not|neither|nor|"
    "lack of|ruled out|rule out|ruling out|excluded|exclude|excluding|negative for|nil|none|"
    "no evidence of|didn t|cannot|nothing|failed to|failure to|unable to|instead of|rather than|"
    "no sign of|no signs of|did not achieve|no longer" },
  { CW_EVENT_NOT_AFTER, NULL,
    "not observed|not reported|not seen|not noted|not detected|not found|did not occur|"
    "was absent|were absent|not experienced|not documented|not encountered|not present|"
    "was denied|were denied|not occurred|was ruled out|were ruled out|was excluded|"
    "was avoided|were avoided|could be avoided|could be prevented|"
    "were excluded|has not been|have not been|not develop|not recorded|not been|"
    "prophylaxis was given|prophylaxis was administered|prophylaxis with|"
    "not identified|unremarkable|were negative|was negative|were normal|was normal|"
    "never occurred|never happened|never appeared|never observed|never seen|never noted|"
    "never documented|never detected|not achieved|not obtained|not reached|not attained|never "
    "achieved|was suspected|"
    "were suspected|should be considered|must be considered|could not be excluded|"
    "was thought unlikely|was considered unlikely|was unlikely|were unlikely|is unlikely|"
    "seemed unlikely|seems unlikely|appeared unlikely|appears unlikely|was deemed unlikely|"
    "was felt unlikely|was judged unlikely|was prevented|were prevented|was questioned|not "
    "confirmed|was lost" },
  { CW_EVENT_MAYBE, NULL,
    "possibility of|possibility|to "
    "prevent|prevent|prevents|preventing|prevention|prophylaxis|prophylactic|to avoid|avoid|"
    "avoiding|risk|risks|in case of|if|may|might|can|could|would|should|suspected|suspicion|"
    "suspicious|possible|potential|potentially|to monitor|monitoring|monitor|caution|"
    "susceptible|prone to|contraindicated|likelihood|to reduce|to minimize|to minimise|"
    "in the event of|unless|fear of|fears of|concern for|concerns for|concern over|concerns over|"
    "concern about|concerns about|concern of|concerns regarding|concern regarding|worry "
    "about|whether|signs of|predict|management of|treatment "
    "of|"
    "known for|to treat|for the treatment of|history|differential|differential diagnosis|"
    "differential diagnoses|murmur|nyha|mmrc|evaluations for|evaluation for|workup for|"
    "screening for|tested for|to test for|test for|testing for|to look for|to exclude|to detect|"
    "to assess for|to evaluate for|goal|goals|aim|aimed|hope|hoping|intent|intention|"
    "informed of|informed about|worried about|worries about|worry over|anxious about|afraid of|"
    "concerned about|asked about|asked whether|explaining|were explained|warned about|warned of|"
    "counseled about|counselled about|chance of|probability of|watch for|alert to|vigilance|"
    "awareness|counseled re|counselled re|advised re|advise re|discussed re|educated re" },
  { CW_EVENT_GENERAL, NULL,
    "patients|subjects|studies|trial|trials|incidence|cohort|cohorts|literature|et al|"
    "reported to|been reported|reported in|previous study|meta analysis|retrospective|"
    "randomized|randomised|rats|mouse|chickens|hamsters|rabbits|guinea pigs|"
    "monkeys|animals|animal model|volunteers|pretreatment|phase i|phase ii|phase iii|phase 1|phase "
    "2|phase 3|commonly|"
    "known to|most frequently|frequently|rate|rates|orr|dcr|median|in vitro|mice|generally|"
    "usually|typically|well known|events are|effects are|effects include|events include|"
    "toxicities are|toxicities include|reactions include|reactions are|effects of|"
    "toxicities of|toxicity of|adverse events of|side effects of|prevalence|frequency|"
    "participants|individuals|guidelines|guideline|review|reviewed|authors|reports|cases|"
    "reported cases|population|rare|rarely|survival|endpoint|placebo|treatment arm|study "
    "arm|control arm|placebo arm|each arm|experimental arm|is common|are common|"
    "is a common|is a known|is a frequent|is frequent|are frequent|is uncommon|are uncommon|"
    "remained controversial|remains controversial|conflicting evidence|"
    "is known|are known|is well known|has been described|have been described|"
    "been associated|found to be associated|been implicated|been linked|"
    "previous report|previous reports|previously reported|previously described|case report|"
    "case series|described a|reported a case|published|similar case|similar cases|another "
    "case|another "
    "report|a report of|reported by|described by|presented by|proposed by|and colleagues|and "
    "coworkers|and co workers|abbreviations|classification of|classification systems|scoring "
    "system|ongoing debate|causes of|is the dose limiting|is one of|are among|"
    "is among|are considered|is considered a|is characterized by|is defined as|is associated|"
    "are associated|is a potential|is often|are often|one patient|is related to|are related "
    "to|this study|present study|is a side effect|is a serious|is a severe|is a major|is a "
    "distressing|is a complication|the mechanism|possible "
    "mechanism|mechanisms|clinicians|physicians|must "
    "consider|is unknown|are unknown|is treated|are treated|is recommended|are recommended|of "
    "these|of them|of "
    "whom|was defined as|were defined as" },
  { CW_EVENT_BASELINE, NULL,
    "attended the|attended our|attended with|visited the|visited our|came to|was brought to|"
    "consulted|sought medical|was evaluated for|was seen for|was transferred to|was referred to|"
    "presented with|presents with|presenting with|presented to|complained of|complaining of|"
    "complaints of|chief complaint|complaint of|admitted with|admitted for|admitted due to|"
    "referred for|comorbid|comorbidities|comorbidity|underlying|pre existing|"
    "preexisting|was diagnosed with|were diagnosed with|on admission|at admission|initially "
    "presented|initial symptoms|diagnosed with|"
    "clinical manifestations|presentation|presenting|known|"
    "symptoms of|admitted to|readmitted with|readmitted for|readmitted due to|hospitalized "
    "with|prior to treatment|before treatment|at baseline|before therapy|"
    "prior to therapy|before chemotherapy|prior to chemotherapy|before immunotherapy|"
    "prior to immunotherapy" },
  { CW_EVENT_CUE, NULL,
    "broke out in|broke out with|came out in|flared|flared up|contracted|set in|started with|began "
    "with|debuted with|went on to develop|began to "
    "develop|started to develop|began "
    "to "
    "experience|started to "
    "experience|found to have|complicated with|developed|experienced|suffered|suffered "
    "from|suffering from|suffer from|suffers from|experiencing|developing|"
    "occurred|complicated by|onset of|emerged|appeared|noted|observed|reported|had developed|"
    "complained|induced|caused|occurrence of|development of|recurred|reappeared|manifested as|"
    "lead to|led to|resulted in|resulting in|leading to|causing|arose|detected|occurring|occurs|"
    "presented|became|ensued|evolved|encountered|appearance of|emergence of|"
    "was complicated|manifested|manifested with|noticed|was diagnosed|were diagnosed|"
    "was marked by|was notable for|was remarkable for|was punctuated by|was limited by|limited by|"
    "could not tolerate|tolerated poorly|unable to tolerate|did not tolerate|poorly tolerated|"
    "were observed|were noted|were seen|were detected|were found|were documented" },
  { CW_EVENT_MEANWHILE, NULL,
    "minutes into the infusion|minutes into|minutes after the infusion|minutes after the start of|"
    "minutes after the injection|minutes after administration of|hours after the infusion|on the "
    "day of infusion|on the day of treatment|on the day of administration|"
    "on the day of the infusion|after each infusion|after each cycle|after every cycle|"
    "with each cycle|after each dose|after every dose|during each cycle|during each infusion|"
    "within days of starting|within hours of starting|within weeks of starting|within minutes "
    "of starting|shortly after starting|soon after starting|shortly after initiation of|soon after "
    "initiation of|shortly after the initiation of|shortly after the start of|soon after the start "
    "of|shortly after the first|immediately after the first|shortly after the "
    "administration|shortly "
    "after administration of|immediately after administration of|soon after taking|shortly after "
    "taking|shortly after receiving|immediately after receiving|within hours of receiving|within "
    "minutes of receiving|within hours of taking|within hours of the first|within days of the "
    "first|after commencing|since commencing|after beginning|"
    "on rechallenge|upon rechallenge|after rechallenge|following rechallenge|on re exposure|"
    "upon re exposure|after re exposure|after reexposure|upon reexposure|on reintroduction|"
    "upon reintroduction|after reintroduction|"
    "during treatment|during the treatment|during chemotherapy|during therapy|"
    "during the therapy|during immunotherapy|during radiotherapy|during the course of treatment|"
    "during the course of chemotherapy|during the chemotherapy|during maintenance therapy|"
    "during maintenance treatment|during infusion|during the infusion|while on|while receiving|"
    "on treatment|on therapy|under treatment|under therapy|after starting|after initiation of|"
    "after initiating|since starting|after the start of|after treatment with|during treatments|"
    "during his treatment|during her treatment|in the course of treatment|on chemotherapy|"
    "during induction|during consolidation|during maintenance|while taking|while on treatment|"
    "while undergoing|while being treated with|while being treated|while being given|while under "
    "treatment with|while under|while using|while having|while treated with|whilst being treated "
    "with|whilst using|when taking|when receiving|when using|whilst on|whilst receiving|whilst "
    "taking|upon starting|upon initiation of|"
    "after receiving|after the administration of|after administration of|after exposure to|"
    "following administration of|following the administration of|following initiation of|"
    "following the initiation of|after introduction of|after the introduction of|after ingestion "
    "of|after taking" },
  { CW_EVENT_TREATMENT, NULL,
    "treatment|therapy|chemotherapy|immunotherapy|radiotherapy|administration|infusion|"
    "injection|cycle|cycles|course|courses|targeted "
    "therapy|medication|drug|drugs|medications|medicines|regimen|"
    "combination|maintenance|allograft|transplantation|transplant|agent|agents" },
  { CW_EVENT_LINK, NULL,
    "put down to|blamed on|traced to|traced back to|due to|because of|owing to|as a result "
    "of|secondary to|in response to|following|"
    "on account of|as a consequence of|because|in view of|in the light of|in light of|"
    "on grounds of|to address|to manage|"
    "induced by|triggered by|precipitated by|provoked by|as side effect of|as side effects of|"
    "as a side effect of|as an adverse effect of|as adverse effect of|given|attributable to|caused "
    "by|attributed to|related to|resulting from|ascribed to|linked to|"
    "consequent to|a consequence of|a side effect of|a side effect from|an adverse effect of|an "
    "adverse event of|a complication of|as a complication of|a toxicity of|side effects from|an "
    "adverse reaction "
    "to|adverse reaction to|a reaction to|a side effect to" },
  { CW_EVENT_DESPITE, NULL, "despite|in spite of|regardless of" },
  { CW_EVENT_ANAPHOR, NULL,
    "counts|count|blood counts|values|value|enzymes|transaminases|"
    "manifestations|abnormalities|eruption|eruptions|complaints|skin changes|laboratory "
    "abnormalities|"
    "it|they|which|who|these|symptom|symptoms|these symptoms|the symptoms|events|the event|"
    "this event|these events|reaction|reactions|condition|these adverse events|levels|level" },
  { CW_EVENT_ALL, NULL, "both|all" },
  { CW_EVENT_OTHER_THING, NULL,
    "tumor|tumors|tumour|tumours|lesion|lesions|mass|masses|metastasis|metastases|node|nodes|"
    "nodule|nodules|disease|cancer|antibiotics|antibiotic|steroid|steroids|prednisone|"
    "prednisolone|methylprednisolone|dexamethasone|corticosteroids|corticosteroid|"
    "glucocorticoids|glucocorticoid|oxygen|transfusion|drain|drainage|surgery|operation|"
    "anticoagulation|anticoagulant|catheter|ventilation|antihypertensive|smoking|alcohol|"
    "hydrocortisone|feeding|nutrition|loperamide|opioids|opioid|aspirin|norepinephrine|"
    "noradrenaline|dobutamine|dopamine|milrinone|levosimendan|vasopressors|vasopressor|inotropes|"
    "sedation|vasopressin|antimicrobials|"
    "procedure|procedures|biopsy|pacing|dialysis|hemodialysis|haemodialysis|extubation|intubation|"
    "transfusions|plasmapheresis|ecmo|monitoring|delivery|discharge|visit|laparotomy|resection|"
    "antifungals|antivirals|analgesics|analgesic|painkillers|anti pain|pain medication" },
  { CW_EVENT_REASON, NULL,
    "progression|progressed|refusal|refused|request|wish|decision|decided|"
    "completed|completion|economic|financial|cost|pregnancy|covid|pandemic|personal|relapse|"
    "death|insurance|culture|cultures|sensitivities" },

  { CW_EVENT_SHOWED, NULL,
    "established|afforded|showed|shows|shown|continued to show|continues to show|continued to "
    "have|was showed|"
    "evidence of|helped achieve|helped to achieve|was able to achieve|managed to "
    "achieve|revealed|reveals|indicated|indicates|indicating|demonstrated|demonstrates|"
    "suggested|suggests|confirmed|achieved|obtained|reached|attained|evaluated as|assessed as|"
    "considered as|judged to be|judged to have|considered to "
    "have|evidenced|verified|proved|reflecting|representing|corresponding to|declared|was "
    "verified|classified as having|rated "
    "as|classified as|judged as|determined as|response was|"
    "resulted in|consistent with|maintained|achieving|showing|revealing|indicating|efficacy was|"
    "response assessment|effect was|evaluation was|status was|defined as|sustained|"
    "was observed|was noted|was achieved|was obtained|was confirmed|"
    "was reached|was seen|was documented|gained|documented|entered|was "
    "maintained|suggesting|confirming|suggestive of|"
    "was detected|was found|efficacy evaluation|curative effect|qualifying as|qualified as|met the "
    "criteria for|met criteria for|"
    "obtaining|attaining|demonstrating|documenting|compatible with|"
    "amounting to|followed by|responded with|responding with|disclosed|exhibited|yielded|"
    "yielding|produced|producing|displayed|"
    "was evident|was identified|interpreted as|meeting|fulfilling|indicative of|"
    "in keeping with|outcome was|result was|regarded as|deemed|converted to|deepened to|"
    "was reported|was recorded|achieves|was shown|was demonstrated|was revealed" },
  { CW_EVENT_LABEL, "best overall response",
    "best overall response|best response|bor|best objective response|best clinical response|best "
    "tumor response" },
  { CW_EVENT_LABEL, "continuous", "continuous|continued|sustained|durable|maintained" },
  { CW_EVENT_CONFIRMED, "no", "unconfirmed" },
};
