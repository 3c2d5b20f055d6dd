"""Words beside names, and names that are near to one another and both right.

A spelling near to an entity's name may be a slip, or the name of somebody else. What stands here is
a name of its own however near it is; in a list like this only names of seven letters and more count,
since of a shorter one no near miss is told.
"""

from __future__ import annotations

_TITLES = """mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess emperor pope president vice
    prime minister chancellor premier governor mayor senator congressman congresswoman representative secretary
    ambassador envoy general colonel major captain lieutenant sergeant admiral marshal commander chief judge justice
    attorney director chairman chairwoman chair speaker leader deputy former herr frau sheikh mullah maulvi imam
    rabbi bishop cardinal archbishop reverend father sister brother saint st inspector detective officer agent
    republican democrat afghan german american british french russian"""
_GENERIC = """province district city county state region town village river lake sea bay gulf mountain mountains valley
    airport university college school hospital prison palace
    island islands north south east west northern southern eastern western central upper lower greater old new
    republic kingdom government parliament ministry council court police army party group company bank club times
    post is and in"""
_REAL = """
    albania algeria andorra angola antigua argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium bolivia bosnia botswana bulgaria burkina burundi cambodia cameroon colombia columbia
    comoros croatia denmark djibouti dominica ecuador england eritrea estonia eswatini ethiopia finland georgia germany
    grenada guatemala guinea guyana honduras hungary iceland indonesia ireland jamaica jordan kazakhstan kiribati
    kyrgyzstan lebanon lesotho liberia lithuania luxembourg malaysia maldives mauritania mauritius micronesia moldova
    mongolia montenegro morocco mozambique myanmar namibia netherlands nicaragua nigeria norway pakistan paraguay
    philippines portugal romania russia rwanda scotland senegal singapore slovakia slovenia somalia somaliland suriname
    surinam sweden switzerland swaziland tajikistan tanzania thailand trinidad tunisia turkmenistan uganda ukraine
    uruguay uzbekistan vanuatu venezuela vietnam zimbabwe zambia gambia
    afghanistan badakhshan badghis baghlan bamiyan daikundi faryab ghazni helmand jowzjan kandahar kapisa kunduz
    laghman nangarhar nimruz nuristan paktika paktia panjshir samangan takhar uruzgan wardak
    alabama arizona arkansas california carolina connecticut dakota delaware florida hawaii illinois indiana kansas
    kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
    hampshire jersey mexico oklahoma oregon pennsylvania tennessee vermont virginia washington wisconsin wyoming
    bavaria saxony hessen hessian thuringia brandenburg hamburg homburg freiburg freiberg magdeburg marburg merseburg
    nuremberg wuerzburg wurzburg duisburg augsburg regensburg salzburg strasbourg luneburg flensburg oldenburg
    hannover hanover bremen dresden leipzig cologne munster munich potsdam rostock schwerin stuttgart mannheim
    birmingham bristol brighton cambridge cardiff carlisle coventry glasgow leicester liverpool manchester newcastle
    norwich nottingham oxford plymouth portsmouth preston reading sheffield southampton winchester worcester
    baltimore boston chicago cleveland columbus dallas denver detroit houston memphis milwaukee nashville orlando
    phoenix pittsburgh portland sacramento seattle springfield kingston kingsley princeton
    barcelona belgrade bucharest budapest copenhagen helsinki istanbul johannesburg khartoum krakow lisbon ljubljana
    marseille marseilles milan montreal moscow naples nicosia palermo prague reykjavik sarajevo stockholm tallinn
    teheran tehran toulouse valencia valletta venice vilnius warsaw zagreb baghdad beirut damascus islamabad karachi
    peshawar kolkata mumbai chennai bangkok jakarta nanjing nanking beijing shanghai shenzhen
    anderson andersen andersson armstrong atkins atkinson bennett bennet bradley bradford brennan brenner campbell
    carlson carlsen carlsson carpenter chapman christie christy christian clarkson clifton clinton coleman collins
    connolly connelly connor cromwell crawford cunningham dickens dickson dixon donaldson donnelly douglas duncan
    edwards elliott eliot emerson ferguson fernandez fernandes fischer fisher fitzgerald fleming fleischer foster
    franklin frankel freeman friedman friedmann garrison gibbons gilbert gonzalez gonzales goodman gordon graham
    griffin griffith griffiths haldane hamilton hammond hansen hanson harding hardison harrison harris hartman hartmann
    hawkins henderson hendricks hoffman hoffmann holland holmes hopkins houston hudson hughes jackson jameson jansen
    jenkins jennings jensen jimenez johansen johansson johnson johnston johnstone jorgensen kaufman kaufmann kennedy
    kissinger kristensen lambert larsen larson lawrence lawson leonard lindner lindsay lindsey lindgren lindberg
    lindbergh lopez macdonald mcdonald mackenzie mckenzie madison marshal marshall martinez martins mason mathews
    matthews mcmahon mendez mendes merkel meyers michaels mitchell molina morales moreno morrison mueller muller
    mitterrand nelson newman newton nichols nicholson nicolson nielsen nielson nilsson norman norton obrien oconnor
    oliver olson olsen osborne osbourne parker parsons patterson paterson pearson pedersen petersen peterson
    petersson petrov peters phillips philips pickering pickford porter powell preston pritchard ramirez randall
    reagan reynolds richards richardson richter roberts robertson robinson robertsen rodgers rogers rodriguez
    rodrigues romero rosenberg rosenburg rosenfeld rosenfeldt roosevelt russell sanders sanderson saunders schaefer
    schafer schmidt schmitt schmitz schneider schreiber schreiner schroder schroeder schrader schulte schultz schulz
    schulze schumacher schumann schuman schuster schwartz schwarz schwarzer seymour shepherd sheppard sherman
    simmons simpson sinclair sorensen spencer spenser stephens stephenson stevens stevenson steward stewart stuart
    sullivan svensson thatcher thompson thomson thornton tillman tillmann trueman truman turnbull turner vasquez
    vazquez volkmann wallace walters walther warburton watkins watson webster weber weinberg weinstein wellington
    wharton whitman wilkins wilkinson williams williamson willis wilson winston winters woodward zimmerman zimmermann
    abdullah abdallah ahmadi ahmadzai mohammad mohammed muhammad mahmoud mahmood rahmani rahimi haqqani hekmatyar
    khalilzad karzai massoud masoud dostum noorzai stanekzai
    alexander alexandra alexandre anthony antonio antonia barbara benjamin bernard bernardo bernhard bertram bettina
    brandon brendan brenda caroline carolina carolyn catherine katherine catharine kathryn katharina charles charlie
    charlotte chester christina christine christiane christopher claudia claudio clement clemens cynthia daniela
    danielle daniele deborah dominic dominik dominica dorothy dorothea edmund edward eduard eduardo eleanor eleonora
    elisabeth elizabeth emanuel emmanuel francis frances francisco francesco franklin frederic frederick friedrich
    gabriel gabriela gabriele gabrielle geoffrey jeffrey gerhard gerhardt gerard gerald graham gregory grigory hannah
    heinrich hendrik henrik henriette herbert herbart hermann herman hillary hilary ingeborg isabel isabella jacques
    jacqueline jennifer jessica jessika joachim johanna johannes jonathan jonathon joseph josephine joshua juliana
    juliane juliette justin justine katarina kathleen kathrin kristina kristine kristian laurence lawrence leonard
    leonardo leopold lorenzo louisa ludwig madeleine magdalena manfred manuela marcela marcello marcelo marcus margaret
    margarita margarete mariana marianne marilyn martina martine matilda matthew matthias mathias maurice mauricio
    maximilian melanie melissa michael michaela michelle mikhail michail mildred miriam monica monika nathan nathalie
    natalie natalia natasha nicholas nicolas nikolas nikolaus nicola nicole norbert octavia olivia patrice patricia
    patrick patrik philipp phillip philippa philippe rachel raphael rafael raymond rebecca regina reginald reinhard
    richard ricarda roberta roberto roderick rodolfo rodrigo roland rolando ronald rosalie rosalind rudolf rudolph
    russell salvador salvatore sebastian sebastien siegfried siegmund sigmund stefanie stefano stephan stephanie
    stephen steven susanna susanne suzanne sylvester sylvia terence terrence theodor theodore theresa thomas timothy
    ulrich ulrike valentin valentina valerie vanessa veronica veronika victoria viktoria vincent vincenzo virginia
    vladimir walther wilfred wilhelm wilhelmina william winfred winfried yolanda yvette yvonne zachary
    january february september october november december tuesday wednesday thursday saturday
    bundestag bundesrat bundesbank bundeswehr congress senator senate commons
    catholic catholics protestant european europeans republican republicans democrat democrats democratic conservative
    conservatives liberals liberal communist socialist socialists islamist islamists christian christians
    afghans afghan germans german austrian australian iranian iraqi indian italian ukrainian russian romanian bulgarian
    hungarian belgian brazilian bolivian colombian croatian estonian latvian lithuanian norwegian portuguese slovak
    slovene slovenian spanish swedish turkish tunisian american mexican canadian chinese japanese korean vietnamese
"""

_ENDINGS = """s es n an ian ans ians i is er ers ish ese ist ists ism isms ic ics ical y ies ia ias e al als ity d ed ing or
    ors en ens in ins a as o os us t ts tic cy cies"""

_SOUNDALIKES = """alan allan allen | ann anne | brian bryan | catherine katherine catharine kathryn cathryn | carl karl
    | eric erik | geoff jeff | geoffrey jeffrey | graham graeme | jon john | lindsay lindsey | marc mark | nicholas
    nicolas | philip phillip | sara sarah | sean shaun shawn | stephen steven
    | stuart stewart | teresa theresa | frederick frederic | hilary hillary | elisabeth elizabeth
    | francis frances | laurence lawrence | mathew matthew | neil neal | rachel rachael | ralph ralf | susanna susannah
    | mohammed mohammad muhammad mohamed mohamad"""

TITLES = frozenset(_TITLES.split())
"""What stands before a name and is no part of it."""
GENERIC = frozenset(_GENERIC.split())
"""What stands after or before the name of a place and is no part of it."""
REAL_NAMES = frozenset(_REAL.split())
"""Names of their own, in lower case and without accents."""
PARTICLES = frozenset({"i", "e", "a", "al", "el", "ul", "ol"})
"""Little words inside names, which one transliteration writes so and another so."""
ENDINGS = frozenset({"", *_ENDINGS.split()})
"""Endings with which a name becomes another word of its family: `Germany`, `Germans`."""
SOUNDALIKES = {
    name: frozenset(names.split()) - {name} for names in _SOUNDALIKES.split("|") for name in names.split()
}
"""First names that are written in several ways: before one surname, another of them is a slip of the ear."""
