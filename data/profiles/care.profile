# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=CARE
citation-mark=brackets

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
heading=Introduction
required=true

[body case-presentation]
heading=Case presentation
required=true

[body timeline]
heading=Timeline

[body discussion]
heading=Discussion
required=true

[body strengths-limitations]

[body literature]

[body rationale]

[body conclusions]
heading=Conclusions

[body learning-points]
heading=Learning points

[body perspective]
heading=Patient perspective

[back consent]
heading=Informed consent
required=true

[back ethics]
heading=Ethics approval

[back data-availability]
heading=Availability of data

[back competing-interests]
heading=Competing interests

[back funding]
heading=Funding

[back contributions]
heading=Authors' contributions

[back acknowledgements]
heading=Acknowledgements

[back ai-use]
heading=Use of artificial intelligence

[back care-statement]
heading=Reporting guideline

[rule sections]
source=https://www.care-statement.org/checklist
checked=2026-11
verified=true

[limit keywords]
least=2
most=5
source=https://www.care-statement.org/checklist
checked=2026-11
verified=true

[rule title-with]
values=case report
source=https://www.care-statement.org/checklist
checked=2026-11
verified=true

[rule checklist]
values=care
source=https://www.care-statement.org/checklist
checked=2026-11
verified=true
