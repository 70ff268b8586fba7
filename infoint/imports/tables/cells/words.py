"""Words that tell what a cell holds, in several languages."""

ANSWERS = (
    "yes no y n true false x ✓ ✔ ☑ ☐ ✗ ✘ done sent pending maybe checked unchecked ok ja nein oui "
    "non si sì sí sim nao não nee vrai faux wahr falsch verdadero falso vero verdadeiro waar "
    "onwaar"
)
"""Of a column of ticks, or of one that says what was done."""

PARTICLES = (
    "de da do dos das del della der den di du la le van von zu zum bin ibn al el y e ter ten af av"
)
"""Of names, written small."""

NO_PEOPLE = (
    "inc llc ltd corp gmbh ag co company corporation group labs lab laboratory laboratories "
    "university college school institute museum bank partners associates center centre department "
    "studio studios works agency foundation society hospital clinic consulting solutions "
    "technologies systems services holdings ventures capital media press gallery library theatre "
    "theater council ministry office team network association international industries architects "
    "designs engineering software pharma health energy logistics hochschule universitat klinik "
    "verlag stiftung verein universite ecole musee universidad escuela museo universita scuola "
    "universidade escola ziekenhuis manager engineer director curator analyst designer developer "
    "consultant assistant coordinator specialist officer president chief head lead senior junior "
    "intern nurse teacher professor lawyer attorney architect accountant scientist researcher "
    "editor writer producer planner technician administrator recruiter supervisor associate "
    "founder owner representative advisor programmer chef doctor physician therapist marketing "
    "sales finance operations product project data business human resources relations community "
    "public ingenieur leiter leiterin ingeniero ingegnere"
)
"""Of organizations and of jobs: with capitals as names have, and no names."""

GROUPS = (
    "contacts people alumni leads friends family network connections companies others professors "
    "kontakte leute freunde amis amigos contatti contatos contacten"
)
"""Of headings of a part of a list."""
