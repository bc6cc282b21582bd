# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=SAGE Open Medical Case Reports
aliases=SAGE Open Med Case Rep;SOMCR;SAGE Open Medical
citation-mark=superscript
csl-style=sage-vancouver

[abstract abstract-background]

[abstract abstract-case-presentation]
required=true

[abstract abstract-conclusions]

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

[body learning-points]

[body perspective]
heading=Patient perspective

[back ethics]
heading=Ethical approval

[back consent]
heading=Informed consent
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
note=The order of CARE; the journal's own was not verified.

[rule declarations]
note=Consent stands under a heading of its own, as generally known.

[rule checklist]
values=care
note=As generally known.
