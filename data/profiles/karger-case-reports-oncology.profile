# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=Case Reports in Oncology
aliases=Karger Case Reports in Oncology;Case Rep Oncol
citation-mark=brackets
csl-style=karger-journals

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
heading=Statement of Ethics
required=true

[back consent]
required=true

[back competing-interests]
heading=Conflict of Interest Statement

[back funding]
heading=Funding Sources

[back contributions]
heading=Author Contributions

[back data-availability]
heading=Data Availability Statement

[back acknowledgements]
heading=Acknowledgement

[rule sections]
note=The order of CARE; the journal's own was not verified.

[rule declarations]
note=The statement of ethics, which holds the consent, is generally known, as are the other headings.

[rule files]
values=care-checklist
note=The CARE checklist is a supplement, as generally known.

[rule checklist]
values=care
note=As generally known.
