# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=BMC series
aliases=BMC;BioMed Central;BMC Cancer;BMC Gastroenterology;BMC Neurology;BMC Pediatrics;BMC Surgery;BMC Infectious Diseases;BMC Pulmonary Medicine;BMC Nephrology;BMC Urology;BMC Women's Health;BMC Ophthalmology;BMC Oral Health;BMC Cardiovascular Disorders;BMC Endocrine Disorders;BMC Musculoskeletal Disorders;BMC Psychiatry;BMC Pregnancy and Childbirth
citation-mark=brackets
csl-style=biomed-central

[abstract abstract-background]
heading=Background
required=true

[abstract abstract-case-presentation]
heading=Case presentation
required=true

[abstract abstract-conclusions]
heading=Conclusions
required=true

[body introduction]
heading=Background
required=true

[body case-presentation]
heading=Case presentation
required=true

[body timeline]

[body discussion]
heading=Discussion and conclusions
required=true

[body strengths-limitations]

[body literature]

[body rationale]

[body conclusions]

[body learning-points]

[body perspective]
heading=Patient's perspective

[back ethics]
heading=Ethics approval and consent to participate
required=true
when-empty=Not applicable

[back consent]
heading=Consent for publication
required=true

[back data-availability]
heading=Availability of data and materials
required=true
when-empty=Not applicable

[back competing-interests]
heading=Competing interests
required=true

[back funding]
heading=Funding
required=true

[back contributions]
heading=Authors' contributions
required=true

[back acknowledgements]
heading=Acknowledgements
required=true
when-empty=Not applicable

[rule sections]
source=http://www.jmedicalcasereports.com/authors/instructions/casereport
checked=2026-11
verified=true
note=The journals of the publisher share them.

[rule declarations]
source=http://www.jmedicalcasereports.com/authors/instructions/casereport
checked=2026-11
verified=true
note=The journals of the publisher share them.

[limit abstract-words]
most=350

[limit keywords]
least=3
most=10

[limit figure-dpi]
least=300
source=http://www.biomedcentral.com/authors/figuretypes
checked=2026-11
verified=true

[limit figure-lettering]
least=8
source=http://www.biomedcentral.com/authors/figuretypes
checked=2026-11
verified=true

[limit figure-line]
least=0.5
source=http://www.biomedcentral.com/authors/figuretypes
checked=2026-11
verified=true

[limit figure-megabytes]
most=10
source=http://www.biomedcentral.com/info/ifora/figures
checked=2026-11
verified=true

[rule figure-widths]
values=85;176
source=http://www.biomedcentral.com/authors/figuretypes
checked=2026-11
verified=true
note=170 mm is said to have taken the place of 176 mm; that was not verified.

[rule figure-formats]
values=eps;pdf;tiff;jpeg;png
source=http://www.biomedcentral.com/info/ifora/figures
checked=2026-11
verified=true

[rule tables-as-text]
values=yes
source=http://www.biomedcentral.com/info/ifora/figures
checked=2026-11
verified=true

[rule double-spacing]
values=yes
note=Generally known of BMC journals.

[rule line-numbers]
values=yes
note=Generally known of BMC journals.

[rule files]
values=figures
source=http://www.biomedcentral.com/info/ifora/figures
checked=2026-11
verified=true
note=One file for each figure; its panels are one picture. Legends stand in the manuscript.

[rule checklist]
values=care
note=CARE is encouraged.
