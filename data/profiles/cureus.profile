# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors

[profile]
name=Cureus
aliases=Cureus Journal of Medical Science
citation-mark=brackets
csl-style=cureus

# One abstract without headings.
[abstract abstract-background]

[abstract abstract-case-presentation]
required=true

[abstract abstract-conclusions]

[body introduction]
heading=Introduction
required=true

[body case-presentation]
heading=Case Presentation
required=true

[body timeline]

[body discussion]
heading=Discussion
required=true

[body strengths-limitations]

[body literature]

[body rationale]

[body conclusions]
heading=Conclusions
required=true

[body learning-points]

[body perspective]
heading=Patient perspective

[back consent]
heading=Human subjects
required=true

[back ethics]

[back competing-interests]
heading=Conflicts of interest

[back funding]
heading=Financial support

[back contributions]
heading=Author contributions

[back acknowledgements]
heading=Acknowledgements

[rule abstract-headings]
values=no
source=https://gastroenterology.cureus.com/author_guide/overview/accepted-article-types
checked=2026-11
verified=true

[rule sections]
note=As generally known.

[rule declarations]
source=http://www.cureus.com/for_authors
checked=2026-11
note=Competing interests and ethics are typed into the journal's form; headings as generally known.

[limit keywords]
least=5
source=http://www.cureus.com/for_authors
checked=2026-11
verified=true
note=Read on an older page.

[rule files]
values=figures
note=Images are handed in separately.
