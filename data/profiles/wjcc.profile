# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=World Journal of Clinical Cases
aliases=World J Clin Cases;WJCC
citation-mark=superscript
csl-style=baishideng-publishing-group

[abstract abstract-background]

[abstract abstract-case-presentation]
required=true

[abstract abstract-conclusions]

[body learning-points]
heading=Core Tip
required=true

[body introduction]
heading=Introduction
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
heading=Conclusion

[body perspective]
heading=Patient perspective

[back ethics]
heading=Ethics statement

[back consent]
heading=Informed consent statement
required=true

[back competing-interests]
heading=Competing interests

[back funding]
heading=Funding

[back contributions]
heading=Author contributions

[back data-availability]
heading=Data availability

[back acknowledgements]
heading=Acknowledgements

[rule sections]
source=Baishideng Publishing Group, Guidelines for Manuscript Preparation and Submission: Case Report, 1 March 2019, https://www.wjgnet.com
checked=2026-11
verified=true
note=Verified for the core tip only; the other headings are those of CARE.

[rule declarations]
note=As generally known.

[rule author-details]
values=orcid
source=Baishideng Publishing Group, Guidelines for Manuscript Preparation and Submission: Case Report, 1 March 2019, https://www.wjgnet.com
checked=2026-11
verified=true

[rule files]
values=consent-form
note=Signed forms, as generally known.

[rule checklist]
values=care
source=Baishideng Publishing Group, Guidelines for Manuscript Preparation and Submission: Case Report, 1 March 2019, https://www.wjgnet.com
checked=2026-11
verified=true
note=CARE of 2016 is named.
