"""Common short forms of English given names, plain letters, lower case."""

_GROUPS = """
abigail: abby abbie gail
abraham: abe
adelaide: addie
albert: al bert bertie
alexander: alex al sandy xander alec lex sasha
alexandra: alex sandra sandy lexi alexa sasha allie
alexandria: alex
alfred: al fred alfie
alice: ali
alison: ali
allison: ali allie
amanda: mandy
andrea: andie andy
andrew: andy drew
angela: angie
annabelle: anna belle
anthony: tony ant
antoinette: toni
antonio: tony toni
archibald: archie
arthur: art
augustus: gus
barbara: barb barbie babs
bartholomew: bart
benedict: ben
benjamin: ben benji benny
bernadette: bernie
bernard: bernie
beverly: bev
bradley: brad
calvin: cal
cameron: cam
caroline: carrie carol caro
carolyn: carrie carol
cassandra: cass cassie sandra
catherine: cate cathy kate katie cath cat kathy
cecilia: cece
charles: charlie chuck chas charley
charlotte: charlie lottie char
christian: chris
christina: chris chrissy tina
christine: chris chrissy tina
christopher: chris kit topher
clifford: cliff
constance: connie
curtis: curt
cynthia: cindy
daniel: dan danny
danielle: dani
david: dave davy
deborah: deb debbie debby
dominic: dom nick
dominique: dom nikki
donald: don donnie
dorothy: dot dottie dolly
douglas: doug
edmund: ed eddie ned
eduardo: edu lalo
edward: ed eddie ted teddy ned
edwin: ed eddie
eleanor: ellie nell nora ella
elizabeth: beth liz lizzie betty eliza elisa lisa libby betsy bess liza elsie ellie lizzy
ellen: ellie nell
emily: em emmy
emma: em
ernest: ernie
eugene: gene
evelyn: eve evie
ezekiel: zeke
florence: flo
frances: fran frannie francie
francesca: fran
francis: frank fran
francisco: paco pancho frank
franklin: frank
frederick: fred freddie freddy
gabriel: gabe
gabriela: gabi gaby
gabrielle: gabby gabi
geoffrey: geoff
george: georgie
georgina: georgie
gerald: gerry jerry
gerard: gerry
gilbert: gil
giovanni: gianni gio
gregory: greg
guillermo: memo
gwendolyn: gwen
harold: hal harry
harriet: hattie
harrison: harry
harvey: harv
helena: lena nell
henrietta: etta hettie
henry: hank harry hal
herbert: herb bert
howard: howie
ignacio: nacho
irene: rene
isaac: ike zac
isabel: bel belle izzy isa
isabella: bella izzy isa
isabelle: belle izzy isa
jacob: jake
jacqueline: jackie
james: jim jimmy jamie
janet: jan
janice: jan
jason: jay
jasmine: jas jazz
jeffrey: jeff
jennifer: jen jenny jenn
jeremiah: jerry
jeremy: jem jez
jerome: jerry
jesse: jess
jessica: jess jessie
joanna: jo joanie
joanne: jo
john: jack johnny jon
jonathan: jon jonny nathan
jose: pepe
josephine: jo josie
joseph: joe joey
joshua: josh
judith: judy judi
julia: jules
julian: jules
juliana: jules
julie: jules
karen: kaz
katherine: kate katie kathy kat kathie kay kit kitty
kathleen: kathy kate katie kath
kathryn: kate katie kathy kat kath
katarina: kat
kenneth: ken kenny
kimberly: kim
kristina: kris tina
kristin: kris
lawrence: larry laurie
leonard: leo len lenny
leonardo: leo
leopold: leo
leslie: les
lillian: lil lily
louis: lou louie
louise: lou
lucas: luke
lucille: lucy
lucinda: lucy cindy
madeleine: maddie
madeline: maddie
madison: maddie
malcolm: mal
manuel: manny manolo
marcus: marc mark
margaret: maggie meg peggy marge margie greta madge maisie peg
marguerite: margo
maria: mia
marjorie: marge
marilyn: mary
martha: marty
martin: marty
martina: tina
matilda: tilly mattie
matthew: matt matty
maureen: mo
maxine: max
maximilian: max
maxwell: max
megan: meg
melanie: mel
melissa: mel missy lissa
melvin: mel
michael: mike mick mickey mikey micky
michaela: micki
michelle: shelly chelle
mildred: millie
miriam: mimi
mitchell: mitch
mohammed: mo
mohamed: mo
muhammad: mo
monica: mona
morris: mo
nancy: nan
natalie: nat
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico
nicolas: nick nico
nicola: nicky nic
nicole: nicky nikki nic
norman: norm
olivia: liv livvy ollie
oliver: ollie oli
oscar: ozzie
pamela: pam
patricia: pat patty trish tricia patsy
patrick: pat paddy rick
paul: pauly
pauline: polly
penelope: penny
peter: pete
philip: phil pip
phillip: phil pip
phillipa: pippa
philippa: pippa pip
phoebe: phee
priscilla: cilla
prudence: pru
rachel: rach rae
randolph: randy
raymond: ray
rebecca: becca becky bec beck
reginald: reg reggie
richard: rick rich dick ricky richie
robert: bob rob bobby robbie bert
roberta: bobbie
roberto: beto
robin: rob
rodney: rod
roger: rog
roland: rollie
ronald: ron ronnie
rosalind: ros roz
rosemary: rose rosie
rosalie: rose
roxanne: roxy
rudolph: rudy
russell: russ
ruth: ruthie
samantha: sam sammy
samuel: sam sammy
sandra: sandy
sarah: sally sadie sal
sebastian: seb bas
shirley: shirl
sidney: sid
sophia: sophie
sofia: sofie
solomon: sol
stanley: stan
stephanie: steph stevie
stefanie: stef steffi
stephen: steve stevie
steven: steve stevie
stewart: stew stu
stuart: stu
susan: sue suzie susie suzy
susannah: sue susie
suzanne: sue suzie suzy
sylvia: syl
tabitha: tabby
tamara: tammy
teresa: terry tess tessa
terence: terry
terrence: terry
thaddeus: tad
theodora: theo dora
theodore: ted theo teddy
theresa: terry tess tessa
therese: tess
thomas: tom tommy
timothy: tim timmy
tobias: toby
travis: trav
ulrich: uli
valentina: val
valerie: val
vanessa: nessa
veronica: ronnie vera
victor: vic
victoria: vicky vicki tori vic
vincent: vince vinnie
viola: vi
virginia: ginny ginger
vivian: viv
vivienne: viv
walter: walt wally
wilfred: will fred
wilhelmina: mina
william: will bill billy liam willy
wilhelm: willi
winifred: winnie
yvonne: von
zachary: zach zack zac
zoe: zo
"""

SHORT_FORMS: dict[str, frozenset[str]] = {
    name: frozenset(shorts.split())
    for name, _, shorts in (line.partition(":") for line in _GROUPS.split("\n") if line)
}
"""The usual short forms of a given name; a short form may belong to several names."""
