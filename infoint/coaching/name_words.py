"""Words around a name that are not the name, in lower case and without dots."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    dr doctor prof professor mr mrs ms miss mx sir dame lady lord rev reverend
    herr frau fräulein hr fr dipl ing mag pd priv-doz univ-prof dr-ing dipl-ing dipl-kfm
    mme mlle monsieur madame señor señora señorita srta sra dott dottssa signor signora
    hon capt col gen lt sgt maj sr pres gov sen rep
    """
)
ALSO_NAMES = _words("lord lady hon capt col gen lt sgt maj mag ing fr hr sr pres gov sen rep")
"""Titles only with their dot: Gen, Col and Mag are first names too."""
AFTER_A_TITLE = _words("med phil rer nat jur habil pol oec hc mult ing theol vet dent")
"""What German titles carry along: Dr. med. dent., Dr. rer. nat."""
CREDENTIALS = _words(
    """
    mba phd dphil md ma msc bsc ba bs ms med edd jd llm llb esq cpa cfa pmp pe rn do dds dvm psyd
    mph mpa msw lcsw mfa meng beng bba ceng frsa obe mbe cbe jr sr ii iii iv shrm-cp shrm-scp
    phr sphr gphr cissp csm cspo cfp cma acca fcca cipd facp faia aia retired
    """
)
GENERATIONS = _words("jr sr ii iii iv")
"""What tells a son from his father stays with a full name."""
ALSO_SURNAMES = _words("ma do ba bs ms pe rn")
"""Credentials only in capitals: Jack Ma and Anna Do have surnames."""
PARTICLES = _words(
    "van von der den de del della di da das dos du la le el al bin ibn ter ten zu zur af av"
)
"""Small words that belong to the surname after them."""
