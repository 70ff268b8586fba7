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
