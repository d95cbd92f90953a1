"""What is counted, what happens to it, where, who says it and how: one table a slot."""

from __future__ import annotations

import pytest


def slots(read, text, name):
    """Give a slot of every figure of a text that is no date."""
    return [getattr(claim, name) for claim in read(text).claims if claim.kind.value not in ("date", "ordinal", "time")]


NOUNS = [
    ("Sixteen were women and nine were children.", ["woman", "child"]),
    ("Nine were busy women.", ["woman"]),
    ("Nine were lost.", [None]),
    ("The three were women.", [None]),
    ("One army noncommissioned officer fell.", ["officer"]),
    ("They have one Velm pick-up truck.", ["truck"]),
    ("Two men riding on a mule fled.", ["man"]),
    ("His arrest brings to nine the number of weavers held.", ["weaver"]),
    ("It is one tenant's garden.", ["tenant"]),
    ("Twelve people died in the fire.", ["person"]),
    ("About 3,000 armed militants left the city.", ["militant"]),
    ("The death toll rose to 40.", ["toll"]),
    ("Casualties rose to 312.", ["casualty"]),
    ("The number of refugees stood at 4,000.", ["refugee"]),
    ("Five dead and 12 wounded were found.", ["person", "person"]),
    ("Clashes left at least 40 dead and 70 wounded.", ["person", "person"]),
    ("Police said that 12 were confirmed dead and 30 were feared dead.", ["person", "person"]),
    ("Only 55 of 75 confirmed dead had been named.", ["person", "person"]),
    ("In the aviary 40 were ill.", [None]),
    ("Floods killed 71 people: 38 in Vell and 33 in Orsk.", ["person"] * 3),
    ("Floods in the south: 38 in May.", ["flood"]),
    ("Two officers were hurt, one seriously.", ["officer", "officer"]),
    (
        "Police held 14 people, among them three nurses. Eleven were seized in Velm.",
        ["person", "nurse", "person"],
    ),
    ("Runners came, 900 of them. The plant employs 2,100, and 400 of them are temps.", [None, "person", "person"]),
    ("A blast left 12 dead and 34 injured, officials said.", ["person", "person"]),
    ("They took in one family.", ["family"]),
    ("Three men shot a guard, and two women police officers ran.", ["man", "officer"]),
    ("He is 5 feet, 8 inches tall and weighs 70 kg.", [None, None]),
    ("They shot at one driver's 3-year-old son.", ["driver", None]),
    ("Police found 12 shells. No one was hurt.", ["shell", None]),
    ("The storm passed. The 14 dead were found in Karn, nine of them in a barn.", ["person", "person"]),
    ("The outbreak of 2016, with its 96 dead, was worse.", [None]),
    ("Some 340 people fled. The fire burned 40 homes and damaged 60 more.", ["person", "home", "home"]),
    ("The ferry carried 29 buses and ambulances.", ["bus"]),
    ("He sold 12 tonnes of sand.", ["sand"]),
    ("A 50-metre pipe burst.", ["pipe"]),
    ("Two ships and 12 trucks arrived.", ["ship", "truck"]),
    ("The 40 were taken home.", [None]),
    ("It cost $40.", [None]),
    ("Two-thirds of voters agreed.", ["voter"]),
    ("Dozens of homes were shut.", ["home"]),
    ("The rate is 12 deaths per 100,000 people.", ["death", "person"]),
]
NO_SUBJECTS = [
    "The ministry confirmed 12 had died.",
    "The hospital said 20 had been treated.",
    "Officials expect 300.",
    "The school reached 300 in June.",
    "The company cut 40 in May.",
]
"""Bare numbers whose subject is not what they count."""


@pytest.mark.parametrize("text", NO_SUBJECTS)
def test_who_tells_or_does_is_not_counted(read, text):
    assert not {claim.noun for claim in read(text).claims} & {"ministry", "hospital", "official", "school", "company"}


SUBJECTS = [
    # The head of the subject, past what follows it.
    ("New infections in Norrland fell to 96 from 240.", ["infection", "infection"]),
    ("Dogs in the park stood at 20.", ["dog"]),
    ("Its members numbered 400.", ["member"]),
    ("Crashes in the north totalled 212.", ["crash"]),
    ("Sales to builders, which are many, dropped by 9 per cent.", ["sale"]),
    ("Exports to Sarvani, its largest market, fell 9 per cent.", ["export"]),
    ("Export prices were up 9 per cent.", ["price"]),
    ("House prices edged up 9 per cent.", ["price"]),
    ("Flood deaths in Sarvani rise to 58", ["death"]),
    ("It was hot and humidity fell to 11%.", ["humidity"]),
    ("The price of a share rose 3%.", ["price"]),
    ("The proportion of adults who smoke fell to 12%.", ["adult"]),
    # What is said to be so much.
    ("Turnout was 61 per cent.", ["turnout"]),
    ("Revenue was up 3 per cent.", ["revenue"]),
    ("The fine was £300.", ["fine"]),
    ("Turnout, at 61%, was low.", ["turnout"]),
    # What somebody raises or lowers.
    ("They raised their prices by 60%.", ["price"]),
    ("The town cut the number of jobs by 12%.", ["job"]),
    # The subject of two verbs, and a verb of two subjects.
    ("Loans dropped but have since climbed by a quarter, to 19,300.", ["loan", "loan"]),
    ("Exports rose 4% and imports 6%.", ["export", "import"]),
    ("A father of two left.", ["child"]),
    # no subject that is counted or measured
    ("The captain was 40.", [None]),
    ("In May the figure was 40%.", [None]),
    ("It rose by 60%.", [None]),
    ("The club lost 12.", [None]),
    ("The town has had 40.", [None]),
    ("Bergen in the north fell to 40.", [None]),
]
SHARES = [
    ("About 18% of users admit it, and 9% say so.", ["user", "user"]),
    ("They asked 1,200 adults. Three in four said yes. Some 42% were women.", ["adult", "adult", "adult"]),
    ("They asked 1,200 adults in 12 towns. Another 5% did not say.", ["adult", "town", "adult"]),
    ("The firm has 400 trucks, of which 12% run on gas.", ["truck", "truck"]),
    ("It has 200 stops. Of them 96, or 48 per cent, are bare.", ["stop", "stop", "stop"]),
    ("There were 40 men (53%).", ["man", "man"]),
    ("It has nine seats. Most of the old miners, 57 per cent, voted.", ["seat", "miner"]),
    ("It has nine seats. A majority of members (61%) left.", ["seat", "member"]),
    ("It has nine seats. In the spring, 61% of it was shut.", ["seat", None]),
    ("Half of the 40 schools closed, a third of them in May.", ["school", "school", "school"]),
    ("The rate was 3.4 per cent, up from 3.1 per cent.", ["rate", "rate"]),
    ("They asked 1,200 adults: 61% said yes and 22% no.", ["adult", "adult", "adult"]),
    # what is no share of things told before
    ("She paid the twins, by now 19 and 20, £600, half of that up front.", [None, None, None, None]),
    ("It has 40 posts. A five per cent rise would help.", ["post", None]),
    ("It has 40 posts. That is a tenth of what it needs.", ["post", None]),
    ("It has 40 posts. Costs are high, but they rose by 5%.", ["post", "cost"]),
    ("It has 40 posts. It rained. It snowed. It froze. Half are cut.", ["post", None]),
]
OF_AND_ONE = [
    ("One of these ships sank.", ["ship"]),
    ("Forty women spoke; six of those pregnancies ended.", ["woman", "pregnancy"]),
    ("One of the first ships sank.", ["ship"]),
    ("It is one of the most famous songs there.", ["song"]),
    ("It is one of the most famous.", [None]),
    ("One stately home was sold.", ["home"]),
    ("One potential use would be that.", ["use"]),
    ("One Bergen-based factory was shut.", ["factory"]),
    ("One made up of refugees lost.", [None]),
    ("One says that it is so.", [None]),
    ("He bought five hard drives.", ["drive"]),
    ("Five million people, include towns.", ["person"]),
    ("The 12 British art students left.", ["student"]),
    ("About 300 Japanese died in floods.", ["japanese"]),
    ("It rose 4% in Norway and stood at 40.", [None, None]),
    ("Two of the previous three shuffles failed.", ["shuffle", "shuffle"]),
    ("It came after three earlier strikes.", ["strike"]),
    ("More than 50 of today's best singers came.", ["singer"]),
    ("It is a group of 40 US farmers.", ["farmer"]),
    ("It gave us 40 cakes.", ["cake"]),
    ("The 260 craftsmen came.", ["craftsman"]),
    ("Nineteen of the rescued are minors.", ["person"]),
    ("Nineteen of the injured men are minors.", ["man"]),
    ("Five took buses.", [None]),
]
WORTH = [
    ("The €500 note was lost.", ["note"]),
    ("He faced a £12m repair bill.", ["bill"]),
    ("He paid a $5 million fine.", ["fine"]),
    ("A $40m Norwegian project was lost.", ["project"]),
    ("The $50 raised by them was lost.", [None]),
    ("He had $50 and a note.", [None]),
]
INHERITED = [
    ("The fire hurt 40 people, of whom nine died.", ["person", "person"], "pronoun"),
    ("The ferry carried 40 passengers; the other 12 were crew.", ["passenger", "passenger"], "series"),
    ("Forty passengers left. Another 12 stayed.", ["passenger", "passenger"], "series"),
    ("Of the 212 who applied, 61 were taken.", ["person", "person"], "series"),
    ("Forty passengers left. The remaining 12 stayed.", ["passenger", "passenger"], "series"),
    ("Of the 60 schools, 12 were shut.", ["school", "school"], "series"),
    ("In Bergen 12 people died and 40 were hurt.", ["person", "person"], "series"),
    ("It has 410 branches, in one case a boat. The other 325 stay.", ["branch", "case", "branch"], "series"),
    ("Of the new arrivals, 203 came by air.", ["arrival"], "topic"),
    ("Seven deaths occurred in the two cities and six in the west.", ["death", "city", "death"], "series"),
    ("Of the arrivals, 203 are from South America, 94 from Asia.", ["arrival", "arrival"], "series"),
    ("Six climbers left. It snowed. Dogs found all six.", ["climber", "climber"], "pronoun"),
    ("Five ministers left. Out are the five who had been there.", ["minister", "minister"], "pronoun"),
    ("It hurt 58 people in five districts, up from 51.", ["person", "district", "person"], "series"),
    ("Nine deaths were in five districts; the other five were in Orsk.", ["death", "district", "death"], "series"),
    ("It has three full-time and two part-time doctors.", ["doctor", "doctor"], "after"),
    ("Volunteers, of whom there are 21, drive.", ["volunteer"], "pronoun"),
    ("It paid the injured, 136 of whom are at home.", ["injured"], "pronoun"),
    ("Twelve people died in the attacks, three of whom were old.", ["person", "person"], "pronoun"),
    ("The storm killed 23.", ["person"], "event"),
]
NOT_INHERITED = [
    ("The agency had 312 buses. It took delivery of 54 in May.", ["bus", None]),
    ("Three of them left.", [None]),
    ("The two towns had 556.", ["town", None]),
    ("Six climbers left. The five were found.", ["climber", None]),
    ("The storm broke 23.", [None]),
    ("The storm killed 23 2 days ago.", [None, None]),
    ("The town has 40 schools. It rained. It snowed. It froze. Another 12 came.", ["school", None]),
    ("Forty passengers left. It cost $12.", ["passenger", None]),
    ("Forty passengers left. The index fell to 12.", ["passenger", "index"]),
    ("He has six other ships. The remaining 7,520 are lost.", ["ship", None]),
    ("Two people found elements 114 and 116.", ["person", None, None]),
    ("Two people said the limit is 50.", ["person", None]),
    ("Forty people say the rate (70 per 100,000) is low.", ["person", None, None]),
    ("Forty people left one of Bergen's first bars.", ["person", None]),
]
EVENTS = [
    ("Twelve rebels killed or wounded the guards.", [("kill", "agent")]),
    ("Three men shot and killed in Velm were named.", [("shoot", "object")]),
    ("Some 40 workers did not leave.", [(None, "")]),
    ("Twelve people died in the fire.", [("die", "subject")]),
    ("The fire killed twelve people.", [("die", "object")]),
    ("Twelve people were killed in the fire.", [("die", "object")]),
    ("The death toll rose to 40.", [("die", "noun")]),
    ("Five dead and 12 wounded were found.", [("die", "state"), ("injure", "object")]),
    ("About 3,000 armed militants left the city.", [("leave", "subject")]),
    ("Police arrested 40 men.", [("arrest", "object")]),
    ("Forty men were arrested on Monday.", [("arrest", "object")]),
    ("The firm bought 40 trucks.", [("buy", "object")]),
    ("The firm sold 40 trucks.", [("sell", "object")]),
    ("They evacuated 40 people.", [("evacuate", "object")]),
    ("Forty women voted.", [("vote", "subject")]),
    ("More than 40 homes were destroyed.", [("destroy", "object")]),
    ("In Bergen 12 people died and 40 were hurt.", [("die", "subject"), ("injure", "object")]),
    ("Twelve members of the patrol died.", [("die", "subject")]),
    ("Labour costs were up 9 per cent.", [("cost", "noun")]),
    ("Twelve members of the patrol killed a man.", [(None, "")]),
    ("Twelve guards from the fort, were killed.", [("die", "object")]),
    ("The murder of the twelve nuns was a crime.", [("die", "object")]),
    ("The massacre of 12 citizens carried out by soldiers shook Velm.", [("die", "object")]),
    ("The total is 18,000 according to them.", [(None, "")]),
]
EVENTS_PAST_OTHER_WORDS = [
    # What says more of the figure stands before its verb.
    ("Twelve members of the crew were rescued.", ["rescue"]),
    ("Twelve people, most of them children, were killed.", ["die"]),
    ("Twelve guests of the inn, all of them Danes, were hurt.", ["injure"]),
    ("Twelve guests, among them a nurse, a cook, Ida Holt and a priest, were hurt.", ["injure"]),
    ("Twelve guests, most of them Danes, died.", ["die"]),
    ("Twelve guests from three towns were hurt.", ["injure", None]),
    ("Twelve guests from Velm said a guard was hurt.", [None]),
    ("Twelve guests from Velm and three cooks were hurt.", ["injure", "injure"]),
    ("Twelve guards and soldiers were hurt.", ["injure"]),
    ("Twelve members of the so-called guard were hurt.", ["injure"]),
    ("Twelve guests, a nurse, a cook and a priest, were hurt.", [None]),
    ("Half of the patients at Velm's clinic had died.", ["die"]),
    ("Some 320 of them, or 40 per cent, were destroyed.", ["destroy", None]),
    ("At least 12 people died and 30, all of them guests, were injured.", ["die", "injure"]),
    # One verb says how another is meant.
    ("Twelve homes are known to have been destroyed.", ["destroy"]),
    ("About 40 people are believed to be trapped.", ["trap"]),
    ("Another 12 are presumed drowned.", ["die"]),
    ("Twelve people managed to escape.", ["escape"]),
    ("Twelve shops are expected to close.", ["close"]),
    # A clause around the figure tells of something else.
    ("The fire that killed 12 people was put out.", ["die"]),
    ("The fires that killed 12 people were put out.", ["die"]),
    ("A boat carrying 40 migrants sank.", ["carry"]),
    ("The vote to cut 300 jobs was lost.", ["dismiss"]),
    ("A car park for 24 cars will open.", [None]),
    ("The money for mending 12 roads was spent.", ["restore"]),
    # A clause or an infinitive is the object.
    ("Police said 12 people were killed.", ["die"]),
    ("It found that 12 of them, or half, were beaten.", ["beat", None]),
    ("The minister ordered 12 officers to be dismissed.", ["dismiss"]),
    ("They hired 12 people to clean.", ["hire"]),
    # The whole does not suffer what its part does.
    ("Six of the 12 men appealed.", ["appeal", None]),
    ("Six of the 12 men arrested in Elan were charged.", ["charge", "arrest"]),
    # Changes.
    ("Loans dropped by 70% and have since climbed by a quarter.", ["fall", "rise"]),
    ("It would cut interest payments by 5 million.", ["fall"]),
    ("Slides caused by four days of rain shut it.", [None]),
    ("The party dropped five candidates.", ["drop"]),
    ("Prices dropped five percent.", ["fall"]),
    # Nouns of events.
    ("The loss of 52 homes hit the town.", ["lose"]),
    ("A cut of 40 jobs was announced.", ["dismiss"]),
    ("The loss of 40 lives shocked all.", ["die"]),
    ("The closing of 40 schools angered parents.", ["close"]),
    ("The spill, of 40 litres, was mopped up.", ["emit"]),
    ("A leak of 40 litres shut the plant.", ["emit"]),
    ("A rise of 40 litres was seen.", ["rise"]),
    ("He had 40 euros, the price of 12 tickets.", [None, None]),
    ("The number of homes destroyed has now reached 40.", ["destroy"]),
    ("The flood claimed 12 lives.", ["die"]),
    ("Twelve lives were lost.", ["die"]),
    ("He claimed 12.", ["claim"]),
    # Times and prices.
    ("The airport was shut for seven hours.", ["close"]),
    ("The house was sold for $12m.", ["sell"]),
    ("They sold 12 ships for $40m.", ["sell"] * 2),
    ("They moored 12 ships by 40 buoys.", ["moor", None]),
    ("Those held some 520 tonnes of ice.", ["hold"]),
]
EVENTS_IN_A_ROW = [
    ("Twelve homes and 31 barns burned.", ["destroy"] * 2),
    ("It took in 12 men, four women and a further three children.", ["arrive"] * 3),
    ("They took in 12 men along with 40 dogs.", ["arrive", None]),
    ("The raid killed five rebels as well as six men who were on guard.", ["die"] * 2),
    ("Police said 19 men of the unit and four women were killed.", ["die"] * 2),
    ("The blast tore through a hall, claiming the lives of 18 guests.", ["die"]),
    ("They took in 12 men, along with 40 dogs.", ["arrive"] * 2),
    ("A bus took on 40 men at Elan and 12 at Velm.", ["hire"] * 2),
    ("Nine deaths were in Elan; the other five were in Velm.", ["die"] * 2),
    ("The attack left 17 rebels, three clerks and 12 soldiers dead.", ["die"] * 3),
    ("They seized five M-16 rifles, one launcher and 38 grenades.", ["seize", None, "seize", "seize"]),
    ("She left two sons and 12 dead batteries.", ["leave"] * 2),
    # Another verb, or none.
    ("He has 12 barns and three dogs died.", [None, "die"]),
    ("Forty members voted in favour and 12 against.", ["vote for", None]),
    ("The mayor was hurt and 12 aides, all men, left.", [None]),
    ("Police arrested the mayor and 12 aides.", ["arrest"]),
    ("Police arrested two men wanted for theft.", ["arrest"]),
    ("Guards buried two men killed at sea.", ["die"]),
    ("Two guards and a senior nurse were killed.", ["die"]),
    ("Two guards and a nurse died in the fire.", ["die"]),
    ("The fire killed two guards and a man was held.", ["die"]),
    ("Two guards and a nurse shut the gate.", [None]),
    ("Two men were put into police custody.", ["arrest"]),
]
SENSES = [
    # Verbs that say an event of some things only.
    ("The army fired 40 rockets.", ["fire"]),
    ("The firm launched 40 shops.", ["launch"]),
    ("The team dropped two points.", ["fall"]),
    ("The donor gave $40m.", ["pledge"]),
    ("Fifteen women gave birth there.", ["give"]),
    ("The firm reported $3m.", ["earn"]),
    ("Forty people were reported missing.", ["miss"]),
    ("The firm lost $3m.", ["lose money"]),
    ("The club lost 12 games.", ["lose"]),
    ("They saved 40 people.", ["rescue"]),
    ("They saved £40m.", ["save"]),
    ("Some 24 members backed it.", ["vote for"]),
    ("They gave him back 100 times that.", ["give"]),
    ("Forty guests came.", ["arrive"]),
    ("Stocks reached 40 tonnes.", ["reach"]),
    # Nouns that look like verbs.
    ("It told of a profit before tax of £3m.", ["earn"]),
]
DATE_SENSES = [
    ("The talks were launched in 2004.", [None]),
    ("It was given to them in 2004.", [None]),
    ("They went back in 2004.", ["return"]),
    ("A sudden rain storm in 2004 was bad.", [None]),
    ("A film of the Red Cross in 2004 was lost.", ["lose"]),
    ("The storm hit in 2004.", ["damage"]),
    ("The quake killed them in 2004.", ["die"]),
    # A date stays in its clause.
    ("It was a member in 1969, but left later.", [None]),
    ("In 2004, when the army attacked, it rained.", [None]),
    ("He was hurt in 2004 while the club won a cup.", ["injure"]),
]
PLACES = [
    ("Twelve people died in Bergen.", ["bergen"]),
    ("In Bergen 12 people died and 40 were hurt.", ["bergen", "bergen"]),
    ("Twelve people died in New Bergen on Monday.", ["new bergen"]),
    ("Twelve people died in July.", [None]),
    ("Twelve people died.", [None]),
    ("Twelve people died on Monday in Bergen.", ["bergen"]),
    ("Twelve people died in hilly Ostra-Brod.", ["ostra-brod"]),
    ("Twelve people died in the Horn of Tarn.", ["horn of tarn"]),
    ("Twelve people died in the town of Bergen.", ["bergen"]),
    ("Twelve people died on the Tarn peninsula.", ["tarn"]),
    ("Storms in the Caribbean killed 12 people.", ["caribbean"]),
    ("Twelve people died in the U.S. on Monday.", ["u.s"]),
    ("Storms in Bergen and Molde killed 12 people.", ["bergen and molde"]),
    ("Medics in Bergen screened 40 children, along with 12 women.", ["bergen", "bergen"]),
    ("Later, in the Tarn valley, a slide buried 12 people.", ["tarn"]),
    ("In Bergen 12 people died, while 40 were hurt in Molde.", ["bergen", "molde"]),
    ("Twelve people died in Bergen and 40 were hurt.", ["bergen", "bergen"]),
    ("Tarn district had 40 deaths, most of them in Molde.", ["tarn"]),
    ("The rest died in Molde, where a wall fell on 12 men.", ["molde"]),
    ("Four fires were told of in Bergen and seven in Molde.", ["bergen", "molde"]),
    # A name alone is of a place where the article says so elsewhere.
    ("It rained in Bergen. Bergen had 12 shelters, neighbouring Molde 40.", ["bergen", "bergen"]),
    ("It rained in Bergen. Nine were taken to Bergen.", ["bergen"]),
    ("Molde had 12 shelters. Nine came from Molde.", [None, None]),
    # The place that opens a sentence is carried on in its paragraph, as far as nothing speaks against it.
    ("In Bergen it rained. Twelve people died.", ["bergen"]),
    ("In Bergen 12 people died. Nationwide, 40 were hurt.", ["bergen", None]),
    ("In Bergen 12 people died.\n\nSome 40 were hurt.", ["bergen", None]),
    # No places.
    ("The plant, 35 km from Bergen, has 12 trucks.", [None, None]),
    ("It ranked seventh of 40 states in Hale Institute's index.", [None]),
    ("The company, which sells in Bergen, employs 400 people.", [None]),
    ("He trains 12 men in Norwegian cooking.", [None]),
    ("They shot at 12 men of the KPA in KPA posts.", [None]),
    ("The 12 men in question states that.", [None]),
    ("Officials in Bergen said 12 people died.", [None]),
    ("At a port office 40 people spoke.", [None]),
    ("They lost faith in Gill. Gill, the head, had 40 men.", [None]),
]
SOURCES = [
    ("Police said 12 people died.", "police"),
    ("Twelve people died, according to the ministry.", "ministry"),
    ("Twelve people died, said Mae Lorrimer.", "lorrimer"),
    ("“We lost 40 men,” he said.", None),
    ("“We lost 40 men,” Captain Rhys Coe told reporters.", "coe"),
    ("Reporters were told that 40 men died.", None),
    ("The head count, taken on Friday, found 40 men.", None),
    ("The list gave 40 men.", None),
    ("The number of confirmed dead is 40.", None),
    ("The ministry reports 40 deaths.", "ministry"),
    ("Twelve people died, the mayor of New Elan said.", "mayor"),
    ("Twelve people died, police in Elan said.", "police"),
    ("Twelve people died, Elan said.", "elan"),
    ("Twelve people died.", None),
    ("The saying is that 12 people died.", None),
]
STANCES = [
    ("Twelve people died.", "asserted"),
    ("The firm plans to hire 40 people.", "planned"),
    ("The firm will hire 40 people.", "planned"),
    ("The 40 trains are due to run again.", "planned"),
    ("The 40 deaths were due to the cold.", "asserted"),
    ("A loss of $40 million was due to bad weather.", "asserted"),
    ("The 40 cases are due to smoking.", "asserted"),
    ("The firm expects to sell 40 cars.", "planned"),
    ("It did not sell 40 cars.", "denied"),
    ("The blast killed 40 people, not counting the bomber.", "asserted"),
    ("A toll of 40 is not unlikely.", "asserted"),
    ("Some 40 people did not vote.", "asserted"),
    ("It did not sell, and 40 workers left.", "asserted"),
    ("Some 40 workers did not leave.", "asserted"),
    ("It is set to sell 40 cars.", "planned"),
    ("The goal of 40 cars was met.", "planned"),
    ("He scored a goal in 40 games.", "asserted"),
    ("A sub-set of 40 cars was sold.", "asserted"),
    ("“We lost 40 men,” he said.", "quoted"),
    ("The firm hired 40 people.", "asserted"),
]
RATES = [
    ("It makes 3,000 barrels a day.", ["day"]),
    ("The firm paid $8 a head.", ["head"]),
    ("The rate is 12 deaths per 100,000 people.", ["100000 person", None]),
    ("It makes 3,000 barrels.", [None]),
    ("It made 3,000 barrels on a day in May.", [None]),
]
LINKS = [
    ("Twelve people died.", [""]),
    ("Twelve more people died.", ["another"]),
    ("Another 12 people died.", ["another"]),
    ("The ferry carried 40 passengers; the other 12 were crew.", ["", "other"]),
    ("Forty passengers left. The remaining 12 stayed.", ["", "remaining"]),
    ("The last six months were dry.", ["last"]),
    ("The strike will last six months.", [""]),
    ("It is likely to last at least six weeks.", [""]),
    ("Three of them left.", ["of_them"]),
    ("The same 30 men left.", ["same"]),
    ("Only 12 men left.", [""]),
]
UNDER = [
    ("Thefts went down from 312 to 280.", ["comparison", ""]),
    ("The price moved up from $14 to $19.", ["comparison", ""]),
    ("Thefts came to 280, down from 312 to 320 a year before.", ["", "comparison", "comparison"]),
    ("It rose to 50 homes from 40.", ["", "comparison"]),
    ("The loss was $9m, against a gain of $4m.", ["", "comparison"]),
    ("Costs were $7m, or 11%, higher than in May.", ["difference", "difference"]),
    ("Costs were $7m, 11% more than in May.", ["", "difference"]),
    ("Sales were $50m, from $40m.", ["", "comparison"]),
    ("Sales rose to $50m from January's $40m.", ["", "comparison"]),
    ("Sales were $50m, compared with $40m - a rise of $10m.", ["", "comparison", ""]),
    ("Sales were $50m, 24% above the $40m of May.", ["", "difference", ""]),
    ("Output fell from 40 tonnes to 30 tonnes.", ["comparison", ""]),
    ("It heard from 40 women.", [""]),
    ("They came from 12 towns with 40 to 50 cars.", [""] * 2),
    ("They have pictures from 500 cameras.", [""]),
    ("Twelve people died.", [""]),
    ("The ferry carried 40 passengers, including nine children.", ["", "part"]),
    ("The fire hurt 40 people, of whom nine died.", ["", "part"]),
    ("Sales rose to 40, up from 30.", ["", "comparison"]),
    ("Wool stood at 40, up from the previous finish at 30.", ["", "comparison"]),
    ("Wool came from mills which finish at 30.", [""]),
    ("Profit fell by 40 million dollars.", ["difference"]),
    ("The yard had 72 dogs, 12 more than it was built for.", ["", "difference"]),
    ("They held 61 seats, six fewer than before.", ["", "difference"]),
    ("The town has 45 more schools than in May.", ["difference"]),
    ("Five more bodies were found, and more than 40 are missing.", ["", ""]),
    ("Orla has seen more than 300 cases and 12 deaths.", ["", ""]),
    ("They held 61 seats, and 12 more were won.", ["", ""]),
    ("Forty men and nine boys left.", ["", ""]),
    # Where a list is over.
    ("They held 40 men, including one captain, and nine boys.", ["", "part", ""]),
    ("They held 40 men, including one captain and two cooks, and nine boys.", ["", "part", "part", ""]),
    ("They held 40 men, including one captain, two clerks, and nine boys.", ["", "part", "part", "part"]),
    ("They held 40 men, including one captain and nine boys.", ["", "part", "part"]),
    ("He praised the arrest of these six men.", [""]),
    ("Of these six men were cooks.", ["part"]),
    # Where "after" opens a clause.
    ("The road was shut after 12 people were hurt.", [""]),
    ("The mine was shut after three men died.", [""]),
    ("It sold 40 cars, after 52 in May.", ["", "comparison"]),
    ("It had 40 fires, after 52 were told of earlier.", ["", "comparison"]),
]
DEFINITE = [
    ("The 52 homes were shut.", [True]),
    ("Those 52 homes were shut.", [True]),
    ("Some 52 homes were shut.", [False]),
    ("Fifty-two homes were shut.", [False]),
]


def table(cases):
    return pytest.mark.parametrize(("text", "expected"), cases, ids=[text for text, _ in cases])


@table(NOUNS)
def test_what_is_counted(read, text, expected):
    assert slots(read, text, "noun") == expected


@pytest.mark.parametrize(("text", "nouns", "step"), INHERITED, ids=[case[0] for case in INHERITED])
def test_a_noun_taken_over_from_another_figure(read, text, nouns, step):
    assert slots(read, text, "noun") == nouns
    assert slots(read, text, "noun_from")[-1] == step


@table(NOT_INHERITED)
def test_a_noun_that_is_not_taken_over(read, text, expected):
    assert slots(read, text, "noun") == expected


@table(EVENTS)
def test_what_happens_to_it(read, text, expected):
    assert list(zip(slots(read, text, "event"), slots(read, text, "role"), strict=True)) == expected


@table(PLACES)
def test_where(read, text, expected):
    assert slots(read, text, "place") == expected


@table(SOURCES)
def test_who_says_it(read, text, expected):
    assert set(slots(read, text, "source")) == {expected}


def test_he_is_whoever_spoke_last(read):
    text = (
        "Police said 12 people died. They said 40 were hurt.\n\nFifty ran, the mayor said. He had counted 60, he said."
    )
    assert slots(read, text, "source") == ["police", "police", "mayor", "mayor"]


SPEAKERS = [
    # behind an aside, of many, unknown, behind a report
    ("Captain Mae Lorrimer, 49, at sea since 2021, said the barge would cost 5 million.", [None, "lorrimer"]),
    ("The board, which runs 22 buses, said it would buy six.", [None, "board"]),
    ("A spokesman for the guard, Colonel Hale, said 12 were saved.", ["hale"]),
    ("“We lost 12,” a pilot from one of the older member clubs said.", ["pilot", "pilot"]),
    ("The roads were shut for two days, the warning centre said.", ["centre"]),
    ("Officials on the ground said 12 people had died.", ["official"]),
    ("Fourteen people died, according to the bulletin.", ["bulletin"]),
    ("It held 47,800, according to figures from the ministry.", ["ministry"]),
    ("A survey by Wexcott Research suggests that 12 clubs will close.", ["research"]),
    ("The audit found that 12 clubs were shut.", ["audit"]),
    # what tells of the speaker is not said
    ("“We lost 300 boxes,” said Mae Lorrimer, 45, who ran it for 19 years.", ["lorrimer", None, None]),
    ("“I counted six,” said Idris Holt, a baker.", ["holt"]),
    # a place does not speak for what happened there
    ("A derailment at Lomnitz claimed 63 lives.", [None]),
    ("Pump maker Brightholm reported an 18 percent rise.", ["brightholm"]),
    ("The Bank of Velm said 12 branches will close.", ["bank"]),
    # no verb of saying
    ("The United States sent 200 lorries.", [None]),
    ("The channel has 52 television shows.", [None]),
    ("Councillors told to find 12 sites.", [None]),
    ("Police found 12 sites.", [None]),
    ("The province declared 14 days of mourning.", [None]),
]


@table(SPEAKERS)
def test_who_says_each(read, text, expected):
    assert slots(read, text, "source")[-len(expected) :] == expected


def test_a_quotation_goes_on(read):
    text = "“Two of us were short,” Mae Lorrimer said. “At 200 you think of 300.”\n\nThe bus has 40 seats."
    assert slots(read, text, "source") == ["lorrimer", "lorrimer", "lorrimer", None]


PERIODS = [
    ("The plant, which opened in 2021, will shed 720 posts.", [None]),
    ("In 2021 the plant, which opened with 40 men, shed 720 posts.", ["2021", "2021"]),
    ("The plant will shed 720 posts, which were made in 2021.", [None]),
    ("It has 312 buses and scrapped the last diesels, bought in 2007.", [None]),
    ("It scrapped 18 buses, police said, in 2007.", ["2007"]),
    ("The last 14 lamps will not be put out until at least 2031.", [None]),
    ("Some 40 were hurt when a bus crashed in 2007.", ["2007"]),
    ("The plant, which shed 720 posts in 2021, is shut.", ["2021"]),
]


@table(PERIODS)
def test_of_which_time_it_is(read, text, expected):
    years = [claim.period and str(claim.period.said.year) for claim in read(text).claims if claim.kind.value != "date"]
    assert years == expected


@table(STANCES)
def test_how_it_is_put(read, text, expected):
    assert slots(read, text, "stance") == [expected]


@table(RATES)
def test_what_it_is_per(read, text, expected):
    assert slots(read, text, "per") == expected


@table(LINKS)
def test_how_it_is_tied_to_another(read, text, expected):
    assert slots(read, text, "link") == expected


@table(UNDER)
def test_what_puts_it_under_another(read, text, expected):
    assert slots(read, text, "under") == expected


@table(DEFINITE)
def test_whether_it_points_back(read, text, expected):
    assert slots(read, text, "is_definite") == expected


def test_all_heads_that_are_counted_together(read):
    (claim,) = read("The ferry carried 29 buses and ambulances.").claims
    assert claim.nouns == ("bus", "ambulance")


def test_words_before_the_head(read):
    (claim,) = read("About 3,000 armed militants left the city.").claims
    assert claim.modifiers == ("armed",)


def test_the_span_runs_from_the_figure_to_its_noun(read):
    text = "About 3,000 armed militants left; 12 died."
    assert [claim.span.of(text) for claim in read(text).claims] == ["About 3,000 armed militants", "12"]


PERIODS = [
    ("On Thursday, 12 people died.", "date 2024-07-04"),
    ("In 2019 12 people died; nobody has since.", "date 2019-01-01..2019-12-31"),
    ("Twelve people died.", "None"),
]


@table(PERIODS)
def test_when(read, text, expected):
    (claim, *_) = [claim for claim in read(text).claims if claim.kind.value != "date"]
    assert str(claim.period) == expected


def test_claims_are_numbered_in_text_order(read):
    claims = read("Twelve people died. In 2019 it was 40.\n\nNobody was hurt on Monday, when nine fled.").claims
    assert [claim.id for claim in claims] == list(range(1, len(claims) + 1))
    assert [claim.span.start for claim in claims] == sorted(claim.span.start for claim in claims)


@pytest.mark.parametrize("text", ["Nobody came.", "There were no men at the table.", "None of it is true."])
def test_none_is_no_figure_where_nobodys_fate_is_told(read, text):
    assert read(text).claims == ()


@pytest.mark.parametrize(("text", "expected"), WORTH)
def test_what_a_sum_is_the_worth_of(read, text, expected):
    assert slots(read, text, "noun") == expected


@pytest.mark.parametrize(("text", "expected"), [*OF_AND_ONE, *SUBJECTS, *SHARES])
def test_noun_behind_of_or_one(read, text, expected):
    assert slots(read, text, "noun") == expected


@table([*EVENTS_PAST_OTHER_WORDS, *EVENTS_IN_A_ROW])
def test_which_verb_is_its_own(read, text, expected):
    assert slots(read, text, "event") == expected


@pytest.mark.parametrize(("text", "expected"), SENSES)
def test_event_of_what_is_counted(read, text, expected):
    assert slots(read, text, "event") == expected


@pytest.mark.parametrize(("text", "expected"), DATE_SENSES)
def test_event_of_a_date(read, text, expected):
    assert [claim.event for claim in read(text).claims if claim.kind.value == "date"] == expected
