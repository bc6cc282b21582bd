# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=BMJ Case Reports
aliases=BMJ Case Rep;BCR
citation-mark=superscript
csl-style=bmj

# One summary without headings.
[abstract abstract-background]

[abstract abstract-case-presentation]
required=true

[abstract abstract-conclusions]

[body introduction]
heading=Background
required=true

[body case-presentation]
heading=Case presentation
required=true

[body timeline]

[body discussion]
heading=Discussion
required=true

[body strengths-limitations]

[body literature]

[body rationale]

[body conclusions]

[body learning-points]
heading=Learning points
required=true

[body perspective]
heading=Patient's perspective

[back consent]
heading=Patient consent for publication
required=true

[back contributions]
heading=Contributors

[back competing-interests]
heading=Competing interests

[back funding]
heading=Funding

[back ethics]
heading=Ethics approval

[back acknowledgements]
heading=Acknowledgements

[rule sections]
source=https://casereports-frontend.bmj.com/pages/authors
checked=2026-11
note=Summary, Background, Case presentation and Learning points were read in a copy of the journal's template.

[rule declarations]
note=Headings as they are generally known; consent is given on the journal's own form.

[limit abstract-words]
most=150
note=Read in a copy of the journal's template.

[limit words]
most=2000
source=http://casereports.bmj.com/site/about/guidelines.xhtml
checked=2026-11
verified=true
note=Recommended, not enforced; abstract and references do not count.

[rule title-without]
values=case report;first;rare
note=Read in a copy of the journal's template.

[rule title-without-details]
values=age;sex
note=Read in a copy of the journal's template.

[rule text-without-details]
values=age;dates;institution
source=https://info.bmj.com/view/1071031049
checked=2026-11
verified=true
note=Age ranges take the place of the age; dates and institution were read in a copy of the journal's template.

[rule files]
values=figures;consent-form
source=https://casereports-frontend.bmj.com/pages/authors
checked=2026-11
verified=true
note=Images are separate files; consent is given on the journal's own form.

[rule checklist]
values=none
note=The journal's template takes the place of a checklist.
