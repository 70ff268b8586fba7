"""The words of thanks and praise that fit every talk, plain and in lower case."""

NO_CONTENT = frozenset(
    """
    the and for with that this those these there here from about into onto over under again all any
    some more most much many lot lots very really quite just also too than then when where while what
    which who whom whose why how have has had having been being was were are is will would shall should could can
    may might must not don't didn't won't can't couldn't wouldn't isn't wasn't haven't i'm i've i'd i'll it's you're you've you'd you'll
    we're we've we'll let's that's there's me mine myself you your yours yourself our ours ourselves his her hers
    their theirs them they she him its one ones out off upon until because since though although but yet
    nor both either neither each every few own same such only even ever never always often still already
    soon now today yesterday tomorrow morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december week weeks month months year years
    day days hour hours minute minutes time times last next past first second third another other others
    dear hello hey sir madam mrs miss yes please sincerely regards kind best warm wishes yours truly faithfully respectfully cheers love
    get got getting give gave given giving make made making take took taken taking put let lets come came coming go
    went going gone keep kept keeping know knew known knowing say said tell told think thought
    see saw seen look looked looking want wanted like liked need needed try tried use used done doing did does
    gave brought bring brings bringing
    am pm via per etc able bit thing things something anything everything nothing someone anyone everyone nobody
    way ways while within without during before after between among through
    """.split()
)
"""Words that say nothing by themselves."""

GENERAL = frozenset(
    """
    thank thanks thankful thanking grateful gratitude gratefully appreciate appreciated appreciation appreciative indebted obliged
    talk talked talking talks speak speaking spoke spoken speech chat chatted chatting conversation conversations discussion discussing discuss discussed meeting meet met
    call calling zoom phone telephone video coffee tea lunch interview informational visit email e-mail letter note message messages
    share shared sharing spend spent spending sparing spare generous generosity generously kindness kindly willing willingness openness open openly honest honesty honestly
    candor candid frank frankness patience patient warmth hospitality support supportive help helped helpful helping useful usefulness valuable invaluable value
    insight insights insightful advice advise tip tips guidance wisdom knowledge knowledgeable expertise experience experiences experienced perspective perspectives
    opinion opinions view views information informative informed input feedback suggestion suggestions recommendation recommendations
    idea ideas answer answers answering answered question questions story stories word words thoughts encouragement encouraged encouraging encourage
    learn learned learnt learning understand understanding understood discover discovered
    interesting interested interest inspiring inspired inspiration inspirational inspire motivating motivated motivation impressed impressive impressing impression
    enlightening enlightened fascinating fascinated amazing awesome great wonderful fantastic excellent terrific lovely super brilliant marvellous marvelous
    fabulous outstanding incredible incredibly tremendous tremendously extremely enormously immensely hugely deeply truly especially particularly absolutely thoroughly greatly
    highly sincere sincerely heartfelt genuine genuinely delightful delighted delight pleasure pleasant pleased privilege honor honour honored honoured glad happy
    fun enjoy enjoyed enjoyable enjoying joy love loved excited exciting excitement eager enthusiasm enthusiastic passion passionate
    opportunity opportunities chance moment moments busy schedule calendar day
    work working works worked job jobs career careers field fields industry industries company companies organization organisation firm business team office
    profession professional professionally role roles position positions path paths journey life world area sector workplace employer
    future goal goals plan plans planning step steps decision decisions decide decided choice choices success successful successfully continued continue
    hope hoping hopefully wish wishing look looking forward touch contact connect connected connecting connection connections stay staying remain remaining hear hearing heard
    send sending write writing written wrote reply respond response update updates posted follow progress news
    consider considered consideration considering application apply applied candidate hire hired opening openings vacancy internship suitable
    good nice well better big huge true real really whole full stuff stuffed lots plenty amount deal
    mean means meant feel feeling felt found find finding believe seem seems sound sounds became become
    person people man woman someone everybody student students graduate school college university class course studies study
    sir madam mister professor doctor colleague colleagues friend friends family everyone
    clear clearer clearly clarity confident confidence sure certain certainly definitely completely totally
    easy hard important importance different difference new old small little long short quick quickly brief briefly early late
    start started starting begin began beginning end show showed shown showing explain explained explaining explanation answer
    gain gained receive received receiving offer offered offering provide provided providing allow allowed taking ask asked asking asks request
    mind heart bottom attention interest effort efforts favor favour return reciprocate
    detail details detailed depth topic topics subject matter matters
    left leave leaving wise professionalism admire admired admiration eyes eye express expressed expressing opened open
    thoughtful thoughtfulness remarkable splendid stimulating thought-provoking eye-opening rewarding cherish treasure treasured
    benefit benefited benefitted beneficial assistance assist assisted guided guide cordial courtesy courteous humble humbled touched moved
    invest invested precious gracious graciously graciousness approachable relaxed comfortable ease energy energized energised energetic
    positive attitude personality smile smiling example impact wealth gold mine gems nuggets perfect superb stellar
    beyond expectation expectations exceeded expected afforded accommodate accommodating accommodated hectic demanding timetable agenda
    dedication dedicated commitment committed excellence leader leadership leading expert experts skilled skill skills talent talented
    professionals specialist background personally personal individual unique special extraordinary exceptional phenomenal magnificent
    worth worthwhile worthy priceless meaningful significant significantly relevant applicable practical
    reassured reassuring reassurance calm certainty determined determination renewed inspire fired excited thrilled honestly
    cafe restaurant library campus lobby corner downtown starbucks bar place room building online virtual screen
    respect respected respectful respectfully humility modest modesty charming charm delightfully company companionship
    helpfulness readiness eagerness effort tireless concise succinct articulate eloquent engaging engaged engagement
    concern concerns doubt doubts worry worries fear fears hesitation nervous anxious nerves
    explanation explanations explanatory aspect aspects part parts side sides piece pieces range variety broad wide overview picture
    direction directions road track way motivational uplifting refreshing remark remarks comment comments
    follow-ups truthfully grate appreciably lovely pointers pointer takeaways takeaway lessons lesson taught teach teaching
    chatty candidly straightforward transparent transparency direct directness
    amazed amazement overwhelmed overwhelming stoked blown gem hero star angel rock rocks legend awe hat hats kudos bravo congratulations
    health prosperity wellbeing well-being bright brilliantly boost boosted push spark sparked ignited fuel motivates motivate drive driven ambition
    ambitions dream dreams aspiration aspirations endeavor endeavors endeavour endeavours pursuit pursuits venture ventures workload packed crowded tight
    commitments obligations responsibilities duties taking instructive constructive educational educative productive fruitful lively pleasantly cheerful cheer light
    enlighten points insider inside glimpse window firsthand first-hand real-life real-world deep deeper profound rich richness vast tons loads heaps
    bunch million thousand hundred countless endless sincerity truth truthful heartwarming warm-hearted soul spirit spirits approach manner style tone voice
    presence intelligence smart clever competent competence capable qualified qualification unforgettable immeasurable encouragingly
    conquer ready strength strong stronger power empowered empowering proud pride faith trust trusted believing belief
    whole heartily fully entire entirely utterly simply purely absolute ultimate best better fantastic fantastically delight hospitable
    helper guidance-giver kindest warmest nicest sweetest sweet cool neat rad wow terrific superb magical precious golden
    treating treat treated listener listening listened listen attentive attentively patiently gently carefully generously freely frankly readily promptly punctual
    contribution contribute contributed contributing add added adds adding enrich enriched enriching growth grow growing develop developed development
    assist pointer mentor mentors inspire role-models model models human humanity nature
    given despite regardless nonetheless nevertheless therefore thus hence
    last recent recently yesterday tomorrow weekend afternoon soon ago
    today's week's day's finally overall indeed simply perhaps maybe possibly probably actually
    welcome welcoming welcomed friendly inspirer mentor mentoring mentorship role-model
    turn turns follow-up followup remember remembered forget forgotten memorable
    lucky fortunate blessed bless god luck goodbye weekend holiday holidays
    """.split()
)
"""Words of praise, of thanks, of talking and of work in general."""
