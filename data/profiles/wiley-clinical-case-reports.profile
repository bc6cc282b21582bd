# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=Clinical Case Reports
aliases=Wiley Clinical Case Reports;Clin Case Rep

[abstract abstract-background]

[abstract abstract-case-presentation]
required=true

[abstract abstract-conclusions]

[body learning-points]
heading=Key clinical message
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
heading=Consent
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
note=The key clinical message is generally known; the other headings are those of CARE.

[rule declarations]
source=http://onlinelibrary.wiley.com/journal/10.1002/(ISSN)2050-0904/homepage/ForAuthors.html
checked=2026-11
verified=true
note=Verified for the consent statement only.

[rule checklist]
values=care
source=http://onlinelibrary.wiley.com/journal/10.1002/(ISSN)2050-0904/homepage/ForAuthors.html
checked=2026-11
verified=true
note=The journal endorses CARE.
