"""The words of thanks and praise that fit every talk, plain and in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_CONTENT = _words(
    """
    able about after afternoon again all already also although always am among and another any
    anyone anything april are august because been before being best between bit both bring
    bringing brings brought but came can can't cheers come coming could couldn't day days dear
    december did didn't does doing don't done during each either etc even evening ever every
    everyone everything faithfully february few first for friday from gave get getting give
    given giving go going gone got had has have haven't having hello her here hers hey him his
    hour hours how i'd i'll i'm i've into is isn't it's its january july june just keep keeping
    kept kind knew know knowing known last let let's lets like liked look looked looking lot
    lots love madam made make making many march may me might mine minute minutes miss monday
    month months more morning most mrs much must myself need needed neither never next night
    nobody nor not nothing november now october off often one ones only onto other others our
    ours ourselves out over own past per please pm put quite really regards respectfully said
    same saturday saw say second see seen september shall she should since sincerely sir some
    someone something soon still such sunday take taken taking tell than that that's the their
    theirs them then there there's these they thing things think third this those though thought
    through thursday time times today told tomorrow too took tried truly try tuesday under until
    upon use used very via want wanted warm was wasn't way ways we'll we're we've wednesday week
    weeks went were what when where which while who whom whose why will wishes with within
    without won't would wouldn't year years yes yesterday yet you you'd you'll you're you've
    your yours yourself
    """
)
"""Words that say nothing by themselves."""

GENERAL = _words(
    """
    absolute absolutely accommodate accommodated accommodating actually add added adding adds
    admiration admire admired advice advise afforded afternoon agenda ago allow allowed amazed
    amazement amazing ambition ambitions amount angel answer answered answering answers anxious
    applicable application applied apply appreciably appreciate appreciated appreciation
    appreciative approach approachable area articulate ask asked asking asks aspect aspects
    aspiration aspirations assist assistance assisted attention attentive attentively attitude
    awe awesome background bar became become began begin beginning belief believe believing
    beneficial benefit benefited benefitted best better beyond big bless blessed blown boost
    boosted bottom bravo brief briefly bright brilliant brilliantly broad building bunch
    business busy cafe calendar call calling calm campus candid candidate candidly candor
    capable career careers carefully certain certainly certainty chance charm charming chat
    chatted chatting chatty cheer cheerful cherish choice choices clarity class clear clearer
    clearly clever coffee colleague colleagues college comfortable comment comments commitment
    commitments committed companies companionship company competence competent completely
    concern concerns concise confidence confident congratulations connect connected connecting
    connection connections conquer consider consideration considered considering constructive
    contact continue continued contribute contributed contributing contribution conversation
    conversations cool cordial corner countless course courteous courtesy crowded day day's deal
    decide decided decision decisions dedicated dedication deep deeper deeply definitely delight
    delighted delightful delightfully demanding depth despite detail detailed details
    determination determined develop developed development difference different direct direction
    directions directness discover discovered discuss discussed discussing discussion doctor
    doubt doubts downtown dream dreams drive driven duties e-mail eager eagerness early ease
    easy educational educative effort efforts eloquent email employer empowered empowering
    encourage encouraged encouragement encouraging encouragingly end endeavor endeavors
    endeavour endeavours endless energetic energised energized energy engaged engagement
    engaging enjoy enjoyable enjoyed enjoying enlighten enlightened enlightening enormously
    enrich enriched enriching enthusiasm enthusiastic entire entirely especially everybody
    everyone example exceeded excellence excellent exceptional excited excitement exciting
    expectation expectations expected experience experienced experiences expert expertise
    experts explain explained explaining explanation explanations explanatory express expressed
    expressing extraordinary extremely eye eye-opening eyes fabulous faith family fantastic
    fantastically fascinated fascinating favor favour fear fears feedback feel feeling felt
    field fields finally find finding fired firm first-hand firsthand follow follow-up
    follow-ups followup forget forgotten fortunate forward found frank frankly frankness freely
    friend friendliest friendly friends fruitful fuel full fully fun further future gain gained
    gem gems generosity generous generously gently genuine genuinely given glad gladly glimpse
    goal goals god gold golden good goodbye gracious graciously graciousness graduate grate
    grateful gratefully gratitude great greatly grow growing growth guidance guidance-giver
    guide guided happy hard hat hats health heaps hear heard hearing heart heartfelt heartily
    heartwarming hectic help helped helper helpful helpfulness helping hence hero hesitation
    highly hire hired holiday holidays honest honestly honesty honor honored honour honoured
    hope hopefully hoping hospitable hospitality huge hugely human humanity humble humbled
    humility hundred idea ideas ignited immeasurable immensely impact importance important
    impressed impressing impression impressive incredible incredibly indebted indeed individual
    industries industry inform information informational informative informed input inside
    insider insight insightful insights inspiration inspirational inspire inspired inspirer
    inspiring instructive intelligence interest interested interesting internship interview
    invaluable invest invested job jobs journey joy kindest kindly kindness knowledge
    knowledgeable kudos last late leader leadership leading learn learned learning learnt leave
    leaving left legend lesson lessons letter library life light listen listened listener
    listening little lively loads lobby long look looking lots love loved lovely luck lucky
    lunch madam magical magnificent man manner marvellous marvelous matter matters maybe mean
    meaningful means meant meet meeting memorable mentor mentoring mentors mentorship message
    messages met million mind mine mister model models modest modesty moment moments motivate
    motivated motivates motivating motivation motivational moved nature neat nerves nervous
    nevertheless new news nice nicest nonetheless note nuggets obligations obliged offer offered
    offering office old once online open opened opening openings openly openness opinion
    opinions opportunities opportunity organisation organization outstanding overall overview
    overwhelmed overwhelming packed part particularly parts passion passionate path paths
    patience patient patiently people perfect perhaps person personal personality personally
    perspective perspectives phenomenal phone picture piece pieces place plan planning plans
    pleasant pleasantly pleased pleasure plenty pointer pointers points position positions
    positive possibly posted power practical precious presence priceless pride privilege
    probably productive profession professional professionalism professionally professionals
    professor profound progress promptly prosperity proud provide provided providing punctual
    purely pursuit pursuits push qualification qualified question questions quick quickly rad
    range readily readiness ready real real-life real-world really reassurance reassured
    reassuring receive received receiving recent recently reciprocate recommendation
    recommendations refreshing regardless relaxed relevant remain remaining remark remarkable
    remarks remember remembered renewed reply request respect respected respectful respectfully
    respond response responsibilities restaurant return rewarding rich richness road rock rocks
    role role-model role-models roles room schedule school screen sector seem seems send sending
    share shared sharing short show showed showing shown side sides significant significantly
    simply sincere sincerely sincerity sir skill skilled skills small smart smile smiling
    someone soon soul sound sounds spare sparing spark sparked speak speaking special specialist
    speech spend spending spent spirit spirits splendid spoke spoken star starbucks start
    started starting stay staying stellar step steps stimulating stoked stories story
    straightforward strength strong stronger student students studies study stuff stuffed style
    subject success successful successfully succinct suggestion suggestions suitable super
    superb support supportive sure sweet sweetest takeaway takeaways taking talent talented talk
    talked talking talks taught tea teach teaching team telephone terrific thank thankful
    thanking thanks therefore thoroughly thought-provoking thoughtful thoughtfulness thoughts
    thousand thrilled thus tight timetable tip tips tireless today's tomorrow tone tons topic
    topics totally touch touched track transparency transparent treasure treasured treat treated
    treating tremendous tremendously true truly trust trusted truth truthful truthfully turn
    turns ultimate understand understanding understood unforgettable unique university update
    updates uplifting useful usefulness utterly vacancy valuable value variety vast venture
    ventures video view views virtual visit voice warm-hearted warmest warmth way wealth week's
    weekend welcome welcomed welcoming well well-being wellbeing whole wide willing willingness
    window wisdom wise wish wishing woman wonderful word words work worked working workload
    workplace works world worries worry worth worthwhile worthy wow write writing written wrote
    yesterday zoom
    """
)
"""Words of praise, of thanks, of talking and of work in general."""
