"""Words that titles of columns are made of, in seven languages, for reading a title as a whole.

A title of one of the kinds in `HEADS` holds a word of that kind and beside it nothing but words
that add no meaning of their own: whose it is, which of several, a preposition. One word more, such
as a date or an answer, and the title means something else.
"""

from collections.abc import Mapping

HEADS: Mapping[str, str] = {
    "email": (
        "email emails emailaddress emailadresse emailadressen emailadres mail mails mailadresse "
        "mailadres mailid correo correos courriel courriels epost epostadress epostadresse"
    ),
    "phone": (
        "phone phones telephone telephones tel mobile mobiles cell cellphone landline whatsapp "
        "telefon telefonnummer telefonnummern mobil mobiltelefon mobilnummer handy handynummer "
        "rufnummer festnetz portable telefono telefonos movil celular cellulare telefone telefones "
        "telemovel telefoon telefoonnummer mobiel"
    ),
    "profile_url": (
        "linkedin xing profile profiles profil perfil profilo profiel url link website webpage "
        "homepage webseite"
    ),
    "organization": (
        "unternehmens arbeitgebers firmen company companies organization organisation employer "
        "firm business workplace institution firma unternehmen arbeitgeber organisationen "
        "entreprise societe employeur organismo empresa organizacion empleador azienda societa "
        "organizzazione organizacao empregador bedrijf organisatie werkgever institutie instelling"
    ),
    "role": (
        "trabajo lavoro trabalho baan role roles title titles position positions job jobs "
        "occupation profession jobtitle rolle beruf funktion stelle tatigkeit jobtitel fonction "
        "poste metier puesto cargo profesion ocupacion ruolo posizione professione mansione "
        "qualifica funcao profissao functie beroep rol functietitel"
    ),
    "name": "name names fullname nom nombre nome naam namen",
    "first_name": "firstname vorname prenom voornaam",
    "last_name": "lastname surname nachname familienname cognome achternaam sobrenome apellido",
    "shared_background": "school university college universitat hochschule universite universidad",
    "relationship": "relationship relation beziehung relacion relazione relacao relatie",
    "notes": "note notes notiz notizen remarque remarques nota notas note notitie notities",
    "tags": "tag tags etiqueta etiquetas etiquette etiquettes",
}

PEOPLE = (
    "person persons people individual individuals contact contacts interviewee interviewees "
    "informant informants alum alums alumna alumnae alumnus alumni professional professionals "
    "expert experts speaker guest prospect connection mentor practitioner insider member members "
    "kontakt kontakte ansprechpartner ansprechpartnerin kontaktperson ansprechperson "
    "gesprachspartner gesprachspartnerin interviewpartner interviewpartnerin interviewte personne "
    "personnes interlocuteur interlocutrice professionnel persona personas contacto contactos "
    "entrevistado entrevistada profesional persone contatto contatti intervistato intervistata "
    "professionista pessoa pessoas contato contatos profissional persoon personen contactpersoon "
    "contactpersonen geinterviewde gesprekspartner"
)
"""Those whom one talks to. A title of these words alone names them."""

PLAIN = (
    "a an the what n of their theirs them his her hers its it s who whom whose which this that "
    "they he she is are for or and if known available optional any best preferred main primary "
    "principal current currently present key full complete first second third number numbers no nr "
    "num nbr address addresses info information detail details in at to with id here real der die "
    "das des dem den von einer eines ihr ihre ihrer sein seine nummer adresse angaben haupt "
    "aktuelle aktueller beim bei de du la le les l d un une son sa leur numero actuel actuelle "
    "principale el los las del su sus direccion actual principales il lo gli della dello dei delle "
    "di suo sua dell indirizzo attuale o os as do da dos seu endereco atual het een van hun zijn "
    "haar adres huidige informational informative networking target interview interviews"
)
"""Words that add no meaning of their own."""
REACH = (
    "number numbers no nr num nbr id address addresses info information detail details nummer "
    "adresse numero direccion indirizzo endereco adres angaben"
)
"""Of these the words that make of a contact something that one reaches it by."""

KINDS: Mapping[str, str] = {
    "email": (
        "work business office professional personal private home company school other alternate "
        "alternative alt secondary additional backup geschaftlich geschaftliche privat dienstlich "
        "weitere professionnelle professionnel personnelle personnel bureau prive trabajo trabalho "
        "pessoal lavoro personale werk zakelijk zakelijke corporate university edu gmail"
    ),
    "phone": (
        "dienstl geschaftl gesch priv mob work business office professional personal private home "
        "company other alternate direct alternative alt secondary additional backup line mobile "
        "cell car radio contact extension ext country code geschaftlich geschaftliche privat "
        "dienstlich weiteres firma bureau domicile autre professionnel personnel prive oficina "
        "casa trabajo otro ufficio abitazione lavoro altro trabalho residencia residencial "
        "comercial empresa pessoal outro werk thuis zakelijk andere text sms"
    ),
    "profile_url": "linkedin xing profile profil perfil profilo profiel url link web page public",
    "organization": (
        "associated nom nombre nome naam name names where work works working place company "
        "organization organisation employer arbeitet arbeiten wo travaille trabaja lavora trabalha "
        "werkt"
    ),
    "role": (
        "held occupe occupee occupied job work professional company organization organisation "
        "employer title firm what do does doing beruflich berufliche"
    ),
    "name": (
        "last family given both first and complete spell spelled vor nachname vorname und prenom "
        "et apellidos apellido y cognome e sobrenome voornaam achternaam en"
    ),
    "shared_background": "alma mater attended where went go name names graduated from common",
    "relationship": "me us you your my mir zu con con mi a moi com comigo met mij type",
    "notes": "my general other additional more extra misc",
    "tags": "my",
}
"""Words that may stand beside the head of one kind alone."""

VERBS = (
    "contactada contactado contattata contattato contatada contatado kontaktierte contactee "
    "interrogee rencontre entrevistei spoke speak spoken speaking talk talked talking met meet "
    "meeting interview interviewed interviewing contact contacted contacting call called chat "
    "chatted email emailed reach reached write wrote approach approached ask asked connect "
    "connected coffee conversation gesprochen getroffen gespräch gesprach gefuhrt interviewt "
    "befragt kontaktiert treffen parle interviewe contacte entretien hable hablado entrevistado "
    "entrevista reunion conoci parlato incontrato intervistato colloquio falei falado encontrei "
    "conversa gesproken ontmoet geinterviewd gesprek"
)
WHOM = (
    "who whom person people someone wer wen wem qui quien quienes chi quem wie persoon persona "
    "personne pessoa"
)
NAMED = (
    "told suggested recommended introduced referred gave vermittelt empfohlen genannt vorgestellt "
    "recommande presente recomendo recomendou presento presentato consigliato indicou aanbevolen"
)
"""What one does who names a person to another."""
TOWARDS = "with to mit avec con com met a"
AROUND = (
    "je tu la que cui che i we you he she they did do does have has had am was were will would "
    "should be been want wants plan planning going out up ve ll m ich wir habe haben war j ai nous "
    "avons hemos yo ho abbiamo eu tenho temos ik heb hebben auquel"
)
"""A title such as "Person I spoke to" is made of these: whom, what was done, with or to."""

OTHERS = (
    "student students pupil advisor adviser counselor counsellor teacher professor instructor "
    "parent guardian emergency assistant assistants secretary owner assigned assignee referrer "
    "referral referred introducer recruiter supervisor manager boss spouse partner intern team "
    "creator author editor modified created added updated reviewer classmate assistent assistente "
    "asistente lehrer schuler betreuer enseignant eleve profesor alumno estudiante insegnante "
    "studente professore aluno docente leraar"
)
"""Other people than the one of the row: what is theirs is not his or hers."""

EVENTS = (
    "date dates day days time times when month year deadline due sent send sending received "
    "answered answer answers replied reply replies response responses responded status state stage "
    "next follow followup followed following thank thanks thanked scheduled schedule completed "
    "complete done count total duration minutes length rating score rank priority step steps "
    "outcome result results subject template draft drafted type typ label format method mode "
    "channel platform fax telecopie pager telex isdn tty callback applied application apply resume "
    "cv cover letter posting opening salary question questions calendar zoom teams agenda summary "
    "topic topics birthday birthdate logo photo picture datum tag zeit uhrzeit termin gesendet "
    "geantwortet beantwortet antwort erhalten geburtstag jour heure envoye envoyee recu reponse "
    "repondu statut suivi anniversaire fecha hora dia enviado enviada respondido respuesta "
    "recibido estado seguimiento cumpleanos data ora giorno inviato inviata risposto risposta "
    "ricevuto stato compleanno respondeu resposta recebido aniversario verzonden beantwoord "
    "antwoord tijd dag ontvangen verjaardag ruckmeldung"
)
"""What happened or is to happen, and how: a title with one of these is no address and no name."""

COMPANY = (
    "company companies firm organization organisation employer business corporate department team "
    "firma unternehmen arbeitgeber entreprise societe employeur empresa organizacion azienda "
    "societa organizacao bedrijf organisatie werkgever job jobs posting opening vacancy event "
    "meeting zoom program programme resume cv portfolio application article stelle stellenanzeige "
    "offre emploi oferta empleo offerta lavoro vaga vacature"
)
"""A link or a profile of one of these is not the person's own."""

VACANCIES = (
    "applied apply application applications posting vacancy requisition beworben bewerbung "
    "stellenanzeige candidature postule vacante candidatura vaga sollicitatie vacature"
)
"""Of these one title makes a table a list of applications."""


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
