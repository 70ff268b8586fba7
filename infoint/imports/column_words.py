"""What columns are called in address books and lists, in several languages.

Titles are compared in lower case, without accents and marks. A word that means two things in two
languages, or two things in one, stands under a name with a question mark and is decided by its
neighbours: see `columns.py`.
"""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "name?": ("name|names|nom|nombre|nome|naam|navn|namn|nimi|nazwisko i imie|имя"),
    "name~": (
        "contact|contacts|contato|contatto|contacto|kontakt|connection|connections|lead|prospect|"
        "prospects|alumni|alum|mentor|mentors|professional|professionals|speaker|guest|recruiter|"
        "hiring manager|recruiter name|preferred name|networking contact|poc|referral contact"
    ),
    "name": (
        "full name|fullname|display name|contact name|person|who|complete name|interviewee|"
        "interviewees|informant|contact person|point of contact|person of contact|whom|"
        "interviewpartner|interviewpartnerin|gesprachspartner|gesprachspartnerin|"
        "interviewte person|kontaktperson|ansprechperson|interlocuteur|interlocutrice|"
        "personne interviewee|personne contact|personne rencontree|personne interrogee|"
        "entrevistado|entrevistada|entrevistado a|persona entrevistada|persona de contacto|"
        "intervistato|intervistata|intervistato a|persona intervistata|persona di contatto|"
        "referente|pessoa entrevistada|pessoa de contato|pessoa de contacto|geinterviewde|"
        "gesprekspartner|contact persoon|vollstandiger name|anzeigename|nom complet|nom et prenom|"
        "prenom et nom|nombre completo|nombre y apellidos|nome completo|nome e cognome|"
        "cognome e nome|volledige naam|weergavenaam|contactpersoon|ansprechpartner|"
        "ansprechpartnerin|fullt navn|fullstandigt namn|koko nimi|imie i nazwisko|cele jmeno|"
        "полное имя|фио|氏名|姓名|名前|이름|wer|qui|quien|chi|wie|vor und nachname|"
        "first and last name|first name last name|nom prenom|who i talked to|people|persons|"
        "personen|personnes|personas|pessoas|persone|persoon|persona|personne|pessoa"
    ),
    "first_name": (
        "first name|firstname|given name|givenname|first|forename|christian name|vorname|rufname|"
        "prenom|primer nombre|nombre de pila|primeiro nome|nome proprio|voornaam|fornavn|fornamn|"
        "etunimi|imie|jmeno|prenume|keresztnev|имя собственное|名|名字"
    ),
    "middle_name": (
        "middle name|middlename|middle|additional name|second name|weitere vornamen|"
        "zweiter vorname|deuxieme prenom|autres prenoms|segundo nombre|secondo nome|segundo nome|"
        "outros nomes apelidos|middelste naam|tussenvoegsel|mellannamn|mellomnavn|mellemnavn|"
        "toinen nimi|отчество"
    ),
    "last_name": (
        "last name|lastname|family name|familyname|surname|last|nachname|familienname|zuname|"
        "nom de famille|apellidos|apellido|cognome|sobrenome|apelido|apelidos|achternaam|"
        "familienaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|prijmeni|nume de familie|"
        "vezeteknev|фамилия|姓|姓氏"
    ),
    "prefix": (
        "prefix|name prefix|salutation|honorific|courtesy title|anrede|civilite|tratamiento|"
        "appellativo|aanhef|titel anrede|tratamento"
    ),
    "suffix": (
        "suffix|name suffix|generational suffix|namenszusatz|suffixe|sufijo|sufixo|suffisso|"
        "achtervoegsel|titolo straniero"
    ),
    "title?": "title|titre|titulo|titolo|titel",
    "organization": (
        "org|orgn|affiliation|affiliations|co|structure|onde trabalha|donde trabaja|dove lavora|"
        "ou travaille t il|lieu de travail|lugar de trabajo|posto di lavoro|local de trabalho|"
        "arbeitsort|wo arbeitet sie er|waar werkt|account name|place of work|where do they work|"
        "where they are working|where they work|works at|works for|current employer|organization|"
        "organisation|company|company name|companies|employer|firm|business|current company|"
        "organization name|organization 1 name|workplace|firma|unternehmen|arbeitgeber|betrieb|"
        "institution|societe|entreprise|employeur|organismo|organizacion|empresa|compania|"
        "empleador|azienda|societa|ditta|organizzazione|datore di lavoro|organizacao|instituicao|"
        "empregador|bedrijf|bedrijfsnaam|organisatie|werkgever|foretag|arbetsgivare|virksomhed|"
        "arbeidsgiver|arbejdsgiver|selskap|yritys|tyonantaja|spolecnost|organizacja|компания|"
        "организация|会社|会社名|公司|회사"
    ),
    "role": (
        "pos|posn|job pos|what they do there|what do they do there|what they do for a living|"
        "what do they do for a living|o que faz|a que se dedica|que hace|cosa fa|was macht sie er|"
        "was sie machen|que fait|wat doet|what is their job|what is their role|what is their title|"
        "what they do|what do they do|what they do for work|job of the person|was sie macht|"
        "job title|jobtitle|position|role|occupation|job|profession|headline|current position|"
        "job role|organization title|organization 1 title|function|funktion|beruf|tatigkeit|"
        "berufsbezeichnung|rolle|stelle|fonction|poste|metier|intitule du poste|cargo|puesto|"
        "ocupacion|profesion|posizione|ruolo|qualifica|mansione|professione|funcao|profissao|"
        "functie|beroep|functietitel|befattning|yrke|stilling|tehtavanimike|ammatti|stanowisko|"
        "funkce|должность|役職|职位|职务|직책"
    ),
    "department": (
        "department|organization department|abteilung|service|departamento|departement|reparto|"
        "afdeling|avdelning|osasto|dzial|отдел|部署"
    ),
    "email": (
        "contact info|contact information|contact details|how to reach|how to reach them|email|"
        "e mail|mail|email address|e mail address|mail address|emails|primary email|work email|"
        "personal email|business email|e mail 1 value|email 1|e mailadresse|e mail adresse|"
        "mailadresse|mail adresse|email adresse|emailadresse|adresse de messagerie|adresse e mail|"
        "adresse email|adresse mail|adresse electronique|courriel|adresse courriel|messagerie|"
        "correo|correo electronico|direccion de correo electronico|"
        "direccion del correo electronico|direccion de email|indirizzo posta elettronica|"
        "indirizzo di posta elettronica|indirizzo e mail|indirizzo email|posta elettronica|"
        "endereco de email|endereco de e mail|endereco de correio electronico|"
        "endereco do correio electronico|endereco de correio eletronico|correio eletronico|"
        "e mailadres|emailadres|mailadres|e postadress|e post|epost|e postadresse|epostadresse|"
        "sahkoposti|sahkopostiosoite|adres e mail|adres email|emailova adresa|e mailova adresa|"
        "почта|электронная почта|メール|メールアドレス|电子邮件|邮箱|이메일|alternate email"
    ),
    "phone": (
        "ph|phones|ph no|ph number|mob|mob no|mobile no|contact no|cell no|tel no|phone no|phone|"
        "telephone|tel|phone number|telephone number|mobile|mobile phone|mobile number|cell|"
        "cell phone|cellphone|business phone|work phone|home phone|primary phone|other phone|"
        "phone 1 value|phone numbers|phonenumbers|contact number|telefon|telefonnummer|mobil|"
        "mobiltelefon|mobilnummer|handy|handynummer|telefon geschaftlich|telefon privat|"
        "haupttelefon|weiteres telefon|natel|rufnummer|telephone bureau|telephone domicile|"
        "tel mobile|telephone mobile|telephone portable|portable|telephone principal|"
        "telephone autre|numero de telephone|telefono|telefono del trabajo|telefono movil|movil|"
        "celular|telefono principal|otro telefono|particular|numero de telefono|cellulare|"
        "telefono cellulare|ufficio|abitazione|telefono principale|telefono ufficio|"
        "numero di telefono|telefone|telemovel|telefone da empresa|telefone comercial|"
        "telefone celular|telefone da residencia|telefone residencial|telefone principal|"
        "outro telefone|telefoon|telefoonnummer|mobiele telefoon|mobiel|mobiel nummer|"
        "telefoon op werk|telefoon thuis|hoofdtelefoon|andere telefoon|telefonnumero|puhelin|"
        "puhelinnumero|matkapuhelin|mobilni telefon|telefon komorkowy|numer telefonu|телефон|"
        "мобильный телефон|電話|電話番号|携帯電話|电话|手机|전화번호|휴대폰"
    ),
    "profile_url": (
        "linkedin|linkedin url|linkedin profile|linkedin profil|profile url|profile|profile link|"
        "profile or web page|public profile url|person linkedin url|xing|profil|perfil|profilo|"
        "profiel|url|link|website|web page|webpage|homepage|web|site|personal web page|"
        "business website|webseite|internetseite|page web|site web|pagina web|sitio web|"
        "pagina na web|sito web|sito|webpagina|hemsida|hjemmeside|strona www|сайт"
    ),
    "relationship": (
        "hoe ken ik ze|woher ich sie kenne|how do we know each other|comment on se connait|"
        "como nos conocemos|come ci conosciamo|como nos conhecemos|relationship|relation|"
        "how do you know them|how you know them|how i know them|how we know each other|"
        "how do i know them|relationship to me|relation to me|how connected|connection to me|"
        "woher kenne ich sie|comment je les connais|como los conozco|come li conosco|beziehung|"
        "lien|relacion|relazione|relacao|relatie"
    ),
    "where_found": (
        "woher|kontakt uber|wo kennengelernt|connected through|how connected|how did you connect|"
        "how did we connect|how we connected|found how|rencontre via|como lo encontre|"
        "como conseguiu o contato|where found|where you found them|where did you find them|"
        "where i found them|source|sources|found|how found|found via|found through|found on|"
        "how i found them|how did you find them|how did i find them|lead source|contact source|"
        "met at|where we met|where did we meet|how we met|source of contact|quelle|gefunden|"
        "wo gefunden|gefunden uber|source du contact|trouve via|origen|origem|onde encontrei|"
        "donde lo encontre|dove trovato|gevonden via|fuente|fonte|bron"
    ),
    "shared_background": (
        "school or employer in common|school in common|school|schools|university|college|"
        "alma mater|school attended|undergrad|undergraduate|grad school|graduated from|education|"
        "bildung|formation|formacion|formazione|formacao|opleiding|schule|universitat|hochschule|"
        "ecole|universite|escuela|universidad|scuola|universita|escola|universidade|universiteit"
    ),
    "referred_by": (
        "quien me la presento|quien me lo presento|quien lo recomendo|chi me lo ha presentato|"
        "qui m a presente|wer hat uns vorgestellt|quem indicou|wie heeft ons voorgesteld|"
        "connected by|referral name|name of referrer|referrer name|who gave me the name|"
        "who connected us|mutual contact who referred|referred by|referrer|introduced by|"
        "recommended by|named by|suggested by|who referred me|who referred you|who introduced us|"
        "who introduced me|who recommended them|who named them|who suggested them|referral from|"
        "intro from|introduction from|intro by|intro via|recommendation from|empfohlen von|"
        "vermittelt von|genannt von|vorgestellt von|recommande par|presente par|"
        "par l intermediaire de|recomendado por|referido por|presentado por|consigliato da|"
        "raccomandato da|segnalato da|presentato da|indicado por|apresentado por|aanbevolen door|"
        "voorgesteld door|doorverwezen door"
    ),
    "referral?": "referral|referrals|introduction|intro|empfehlung|recommandation|recomendacion",
    "tags": (
        "tags|tag|type of contact|contact type|categories|category|labels|label|groups|group|"
        "group membership|keywords|kategorien|kategorie|gruppe|gruppen|schlagworter|categorie|"
        "groupe|groupes|etiquettes|categorias|categoria|grupo|grupos|etiquetas|gruppo|gruppi|"
        "etichette|categorieen|categorien|groep|groepen|kategorier|luokat"
    ),
    "notes": (
        "notes|note|comments|comment|remarks|remark|description|memo|about|notizen|notiz|bemerkung|"
        "bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|remarque|remarques|commentaire|"
        "commentaires|notas|nota|comentarios|comentario|observaciones|osservazioni|commenti|"
        "anotacoes|observacoes|notities|notitie|opmerking|opmerkingen|anteckningar|notater|notat|"
        "muistilaput|notatki|poznamky|заметки|メモ|备注|메모"
    ),
}

NOISE = (
    "e mail type|e mail 2 type|e mail 3 type|e mail display name|e mail 2 display name|"
    "e mail 3 display name|initials|priority|private|sensitivity|directory server|file as|photo|"
    "e mail typ|e mail 2 typ|e mail 3 typ|e mail angezeigter name|e mail 2 angezeigter name|"
    "e mail 3 angezeigter name|e mail auswahl|e mail ausgewahlt|initialen|prioritat|privat|"
    "vertraulichkeit|verzeichnisserver|type de messagerie|nom complet de l adresse de messagerie|"
    "initiales|priorite|prive|critere de diffusion|critere de confidentialite|serveur d annuaire|"
    "tipo de correo electronico|nombre de pantalla de correo electronico|iniciales|prioridad|"
    "privado|confidencialidad|servidor de directorio|tipo posta elettronica|"
    "nome visualizzato posta elettronica|iniziali|priorita|privato|riservatezza|server directory|"
    "e mailtype|weergavenaam voor e mail|e mail weergegeven naam|prioriteit|gevoeligheid|"
    "adreslijstserver|tipo de email|nome para exibicao do email|tipo de correio electronico|"
    "nome a apresentar para o correio electronico|iniciais|prioridade|particular privado|"
    "sensibilidade|confidencialidade|servidor de diretorio|account|konto|compte|cuenta|conta"
)
"""Columns that say nothing of the person: how a program keeps or shows the entry."""
