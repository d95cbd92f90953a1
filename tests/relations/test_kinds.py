"""Every kind of relation: a text in which it is found, and one much like it in which it must not be."""

from __future__ import annotations

import pytest

from numcheck.rulebook.loading import RELATIONS, bundled_folder

FOUND = [
    ("after-event", "The weir burst in 1988. A new one was opened in 2004, 16 years after the weir burst.",
        "The weir burst in 1988. Another weir burst in 1998. A new one was opened in 2004, six years after the weir burst."),
    ("age-gap", "At 61, Ada Holm is 20 years older than Ivo Brandt, who is 41.", "At 61, Ada Holm has known Ivo Brandt, who is 41, for two decades."),
    ("age-when", "Born in 1929, Mila Stein taught law. She was 20 when she joined the order in 1949.",
        "Born in 1929, Mila Stein taught law. Her sister was 16 when she joined the order in 1949."),
    ("grown", "ELAN, 9 June 2023 - Mila Stein was 19 when she won the race in 2008. Now 34, she trains others.",
        "ELAN, 9 June 2023 - Mila Stein was 19 when she won the race in 2008. Her coach, now 64, trains others."),
    ("ages-apart", "She was married at 21, widowed at 45 after 24 years of marriage.", "She was married at 21 and had 45 cats for 24 years."),
    ("length", "The hall was built in 1384 and burned down in 1666, after 282 years.",
        "The hall was built in 1384 and burned down in 1666, but the inn stood for 300 years."),
    ("two-dates", "The convoy was ambushed on 7 April 2019. He was in the truck on 17 April 2019, when the convoy was ambushed.",
        "The convoy was ambushed on 7 April 2019. He was in the truck on 17 April 2019, when another convoy was ambushed."),
    ("two-stretches", "Orr was chairman from 1991 to 1998. As chairman from 1991 to 1999 he built two piers.",
        "Orr was chairman from 1991 to 1998. As mayor from 1991 to 1999 he built two piers."),
    ("told-day", "ELAN, 9 May 2023 (VNA) - The weir burst on Friday.", "ELAN, 9 May 2023 (VNA) - The weir has been dry since Friday."),
    ("excess", "The mills sold £5.1m, or 1.4%, above the £373m of last year.", "The mills sold £5.1m, or 1.4%, of the wool of last year for £373m."),
    ("event-days", "The weir burst on 12 August. A cap was found on 3 October, weeks after the 14 August collapse of the weir. Since the weir burst on 14 August nobody fishes.",
        "The weir burst on 12 August. Another weir burst on 14 August. Since that weir burst nobody fishes."),
    ("added", "Six more guards died, bringing the toll to 12. An initial toll of six was told.",
        "Six more guards were hurt, bringing the toll to 12. An initial toll of six was told."),
    ("with-others", "Seven cooks were charged on Monday. Osric Brandt and six other cooks were charged with theft.",
        "Seven cooks were charged on Monday. Osric Brandt met six other cooks who were charged with theft."),
    ("anniversary-of", "The weir burst on 12 August 1979. In August 2019, on the 40th anniversary of the disaster, bells were rung.",
        "The weir burst on 12 August 1979. In August 2019, on the 40th anniversary of the inn, bells were rung."),
    ("breakdown", "The fire killed 12 people: nine adults and five children.",
        "The fire killed 12 people. Nine adults and five children were saved by divers in the week before."),
    ("change-told", "The mill ground 640 tonnes in May, after 800 in April. That is a fall of a fifth.",
        "The mill ground 640 tonnes in May, after 800 in April. A fifth of it was sold."),
    ("combined", "Elan has 1,200 workers and Orla 800; together they employ 2,000.", "Elan has 1,200 workers and Orla 800; together they shut 20 roads."),
    ("split-between", "The 350 beds are split between Elan (210) and Orla (140).", "The 350 beds are split between Elan (210), Orla (100) and Brack (40)."),
    ("partition", "Frost hit 31 orchards. Fourteen were replanted, nine sold and eight given up.", "Frost hit 31 orchards. Fourteen have a well, nine have a barn and 20 have a cat."),
    ("incidents", "Floods killed 36 people. In Velm 16 people died. Eleven people were killed in Orsk. Another nine died in Tarn.", "Floods killed 36 people. In Velm 16 roads closed. Eleven shops in Orsk and nine in Tarn did too."),
    ("groups", "The guard took 97 people off two boats. From the first boat it lifted 58 people. The second boat had 39 people on it.",
        "The guard took 97 people off two boats. From the first boat it lifted 58 nets. The second boat had 39 oars."),
    ("rounds", "Hall finished on 280 after rounds of 67, 71, 68 and 74.", "Hall finished on 280 after 67 holes, 71 of them dry, and 68 drinks."),
    ("mean", "The 20 families in the block averaged 2.35 children.", "The 20 families in the block averaged 2.35 acres."),
    ("subset", "The fire killed 12 people, including nine adults and two children.", "The fire killed 12 people, and it hurt nine adults."),
    ("placeholder", "The storm cut off XX people on Monday.", "The storm cut off Louis XX on Monday, and his people."),
    ("words-and-figures", "The navy sent twelve (13) vessels.", "The navy sent twelve vessels (13 in May) and 12 (13) boats."),
    ("century", "The 19th-century hall, built in 1912, burned.", "The 19th-century style hall, built in 1912, burned."),
    ("daytime", "The fire broke out at 10 p.m. this morning.", "The fire broke out at 10 p.m. This morning it was out."),
    ("malformed", "The film has taken #64.5 million.", "The film is #64 of the million that he saw."),
    ("retold", "\"We carried 340 people over the water in two boats,\" said Toft.\n\nHe rests.\n\nPhoto: Toft, who carried 430 people over the water in two boats.",
        "\"We carried 340 people over the water in two boats,\" said Toft.\n\nHe rests.\n\nPhoto: Toft, who carried 430 people up the hill in two carts."),
    ("unit", "The limit of salt is 35mg in a roll.\n\nTwo bakers met the 35g limit of salt.", "The limit of salt is 35mg in a roll.\n\nTwo bakers sold 35g of bread."),
    ("other-dimension", "Each parcel may weigh 5 kg (11 miles).", "A 40-tonne (18 m) trawler lay across the entrance."),
    ("overall-share", "Overall, it was right in 82% of cases (truths: 88%; lies: 75%).", "Overall, it was right in 82% of cases, with 88% of voters and 75% of jurors asked."),
    ("part-scores", "Elan won 96-90. It led 28-21 after the first quarter, lost the second 19-27 and won the third 24-22 and the last 25-20.",
        "Elan won 96-90. It led 28-21 after the first quarter, lost the second 19-27 and won the last 25-20."),
    ("first-since", "ELAN, 4 July 2023 - It was the first double murder in the valley since 1994. A double murder in the valley in 2011 shook it.",
        "ELAN, 4 July 2023 - It was the first double murder in the valley since 1994. A double murder in Orla in 2011 shook it."),
    ("only-goal", "Tarn won 2-0 at Brack. The only goal came after an hour.", "Tarn won 2-0 at Brack. The only goal of the first half came after an hour."),
    ("part", "Nine of the 12 men died.", "Nine women and 12 men died."),
    ("share", "Of 400 voters, 100, or 25 percent, stayed at home.", "Of 400 voters, 100 stayed at home; 25 percent was the turnout in May."),
    ("change", "Sales rose by 20 percent, from 200 to 240 cars.", "Sales rose by 20 percent; the firm has 240 cars."),
    ("direction", "The toll rose from 40 to 30 on Monday.", "The road from 40 huts to 30 farms was shut on Monday."),
    ("remainder", "Of 40 buses, 28 left, leaving 12 in the yard.", "Of 40 buses, 28 left, and 12 men slept in the yard."),
    ("comparison", "It sold 40 cars, fewer than the 30 cars it sold in May.", "It sold 40 cars. The 30 cars that it has are new."),
    ("conversion", "The camp is 70 km (43 miles) away.", "The camp is 70 km away and 43 miles of road are shut."),
    ("calendar", "They met on Thursday, 4 July 2024.", "They met on 4 July 2024."),
    ("span-length", "The fair ran for three days, from 3 to 5 July 2024.", "The fair ran for three days in a row in 2024."),
    ("years-after", "In 1998, 12 years after 1986, it opened.", "In 1998 it opened with 12 rooms from 1986."),
    ("ago", "It closed in 2014, ten years ago.", "It closed in 2014 and had ten rooms."),
    ("life", "Ana Stein (1920-1990) died aged 70.", "Ana Stein (1920-1990) had 70 cats."),
    ("anniversary", "The club was founded in 1974. It held its 50th anniversary in May.", "The club was founded in 1974. It was the 50th of its kind."),
    ("votes", "The bill passed by 31 votes to 12, a margin of 19.", "The bill had 31 votes and 12 pages, on 19 sheets."),
    ("product", "The city will buy 36 buses at $100,000 apiece. The order comes to $3.6 million.", "The city bought 36 buses. Roads cost $100,000 and $3.6 million."),
    ("enumeration", "Three towns were hit: Elan, Orla and Brack.", "Three towns were hit by rain and storms."),
    ("numbering", "The towns are these:\n\n1. Elan\n2. Orla\n4. Brack\n", "The towns are these:\n\n- Elan\n- Orla\n- Brack\n"),
    (
        "share-left",
        "Some 4,000 farmers applied and 3,000 of them were paid. That left 35 per cent without money.",
        "Some 4,000 farmers applied. That left 35 per cent without money.",
    ),
    ("shares", "In the poll 40 percent said yes, 35 percent no and 25 percent were undecided.", "In the poll 40 percent said yes. Prices rose 35 percent and rents 25 percent."),
    ("split", "Members approved it by 52% to 48%.", "Members approved it; rents rose 52%, then 48%."),
    ("majority", "A majority, 45 percent, said yes.", "Some 45 percent said yes."),
    ("places", "The club climbed three places, from seventh to fourth.", "The club had three men in seventh and fourth place."),
    ("low-high", "It traded at a low of $40 and a high of $50.", "It traded at 40 and then at 50."),
    ("lead", "She won with 40 seats to 30, a lead of ten.", "She won 40 seats, and 30 of ten."),
    ("gain", "The index rose 40 points, or 2 percent, to 2,040.", "The index rose 40 points and 2 percent of firms shut."),
    ("risen-to", "The number of members grew by 1,200 to 4,300.", "The number of members grew by 12% to 4,300."),
    ("clock", "He spoke from 9.00 a.m. to 11.30 a.m., two and a half hours.", "He spoke at 9.00 a.m. and came back two days on, at 11.30 a.m."),
    ("two-rates", "He earns £1,200 a month, or £14,400 a year.", "He earns £1,200 a month and his house is worth £14,400."),
    ("kept", "Half of the 40 men left, which leaves 20 men.", "Half of the 40 men left; 20 women came."),
    ("rest-share", "Men got half of the money, the remaining half went to women.", "Men got half of the money, and rents rose by a half."),
    ("exchange", "It cost $100 (80 euros). A ticket is $50 (40 euros).", "It cost $100. A ticket is 40 euros."),
    ("rate-time", "The pump moved 210 litres a minute for 10 minutes, 2,100 litres in all.", "The pump moved 210 litres. It took 10 minutes and 2,100 men."),
    ("rest-told", "Six of the nine rowers went home. The others, a cox and two oarsmen, stayed.",
        "Six of the nine rowers went home. Others, a cox and two oarsmen, stayed."),
    ("others", "Of the 40 passengers, 28 were saved. The remaining 12 died.", "Of the 40 passengers, 28 were saved. Then 12 nurses came."),
    ("headline", "Nine die as barge sinks on river\n\nTwelve men died when the barge sank on the river near Elan on Monday.\n",
        "Nine die as barge sinks on river\n\nThe barge sank on the river near Elan on Monday with its load of sand.\n"),
    ("none-and-some", "Nobody was hurt in the fire.\n\nThe fire hurt 12 people in the hall.", "The fire hurt 12 people. Nobody came to the hall."),
    ("age", "ELAN, 6 July 2023 - Mila Stein, who was born on 12 March 1938, died on Tuesday. She was 85.",
        "ELAN, 6 July 2023 - Mila Stein, who was born on 12 March 1938, died on Tuesday. Her house has 85 rooms."),
    ("age-at", "Mila Stein was born on 12 March 1938 in Orla and died on 6 July 2023, aged 85.",
        "Mila Stein died on 6 July 2023. Born on 12 March 1938, she taught law. Her husband died aged 78."),
    ("aggregate", "Elan won the first leg 2-1 at home. The second match ended 1-1. Elan went through 3-2 on aggregate.",
        "Elan won the first match 2-1 at home. The second match ended 1-1. Orla won the third 3-2."),
    ("ahead", "ELAN, 5 July 2024 - The town chooses a mayor in two weeks, on 19 July.",
        "ELAN, 5 July 2024 - The town chose a mayor in two rounds, on 19 June."),
    ("balance", "The kennel had 75 dogs at the start of July. It took in 20 and sold 30, so that it closed the month with 65 dogs.",
        "The kennel had 75 dogs at the start of July. It took in 20 cats and has 30 sheds and 65 bowls."),
    ("cast", "The motion was carried by 31 votes to 12, with two abstentions, in the 50-member house.",
        "The motion was carried by 31 votes to 12. Two members of the house wrote 50 letters."),
    ("ballot-margin", "The motion was carried by 19 votes, 31 to 12.", "The motion was carried, 31 to 12, and 19 letters were read."),
    ("seat-majority", "The bloc, with 76 of the 150 seats, has a majority.", "The bloc, with 76 of the 150 seats, is short of a two-thirds majority."),
    ("enough", "The toll needed 60 percent of the vote. It failed with 63.2 percent.", "The toll needed 60 percent of the vote. It got 63.2 percent on Friday."),
    ("vote-threshold", "It needed a two-thirds majority. It got 58 of 90 votes and was rejected.", "It needed a two-thirds majority. It got 58 of 90 votes on Friday."),
    ("exits", "Some 90 miners were in the pit when the roof fell. A crane lifted off 40 of them. A train carried another 20 to the town.",
        "Some 90 miners were in the pit when the roof fell. In Orla a crane fell on 40 cars."),
    ("far-conversion", "The county drained 600 hectares of bog in spring. It rained. On the 1,480 acres of bog that were drained there is room for farms.",
        "The county drained 600 hectares of bog in spring. It rained. A firm bought 1,480 acres of forest."),
    ("halts", "ELAN, 9 May 2022 - Some 4,000 people have been evacuated since 6 May. On 7 May shells fell on the road and the evacuation was not possible. About 900 people have fled since 8 May.",
        "ELAN, 9 May 2022 - Some 4,000 people have been evacuated since 6 May. On 7 May shells fell on the road. About 900 people have fled since 8 May."),
    ("minority", "A minority of owners, 40 percent, said no.", "Some 40 percent of owners said no."),
    ("order", "She was arrested on 9 October 2014 in Orla. On 21 January 2018 she was convicted of theft.",
        "She was born on 9 October 1974. On 21 January 2018 she opened an inn."),
    ("part-of-those", "The county has 34 schools and one road. By Sunday the crews had reopened 23 of the county's schools.",
        "The county has 34 schools and one road. By Sunday the crews had reopened 23 bridges."),
    ("people", "The coastguard brought 60 people ashore on Friday. On board were 31 men, 22 women and seven children.",
        "The fire hurt 60 people on Friday. Police arrested 31 men and 22 women."),
    ("per-head", "There were 63 cases of measles in the city of 315,000 people. This makes 20 cases for every 100,000 people.",
        "There were 84 cases of measles in the city of 420,000 people. A ticket to the fair is 20 pounds."),
    ("quarters", "Sales were $100m for the year. The shops took $20m in the first quarter, $30m in the second, $24m in the third and $26m in the fourth quarter.",
        "Sales were $100m for the year. The shops took $20m in the first quarter and spent $30m on rent, $24m on staff and $26m on sand."),
    ("same", "Police evacuated 1,340 frightened guests from the valley by bus on Friday. It rained. All of the 1,340 frightened guests evacuated from the valley were fed.",
        "Police evacuated 1,340 guests from the valley on Friday. In Orla 1,340 farms have no water."),
    ("running", "ELAN, 9 June 2023 - The drought, which began in 2018, is now in its sixth year.",
        "ELAN, 9 June 2023 - The drought, which began in 2018, hurt most in a sixth village."),
    ("same-time", "ELAN, 8 May 2024 - The strike began last month, on 24 April, at the yard.",
        "ELAN, 8 May 2024 - The strike began last month, and on 24 May the yard shuts."),
    ("scale", "The dam would cost $2.7 billion, its builders say. By Friday $31 million of the $2.7 million had been raised.",
        "The dam would cost $2.7 billion, its builders say. By Friday $31 million of the $2.7 billion had been raised."),
    ("short", "The party won 58 seats, three short of the 61 needed to govern.", "The party won 58 seats, and three of its 61 men needed help."),
    ("spells", "The count ruled Elan from 1973 until 1990. Many fled during his 17-year rule.",
        "The count ruled Elan from 1973 until 1990. A 17-year old tree fell on his house."),
    ("stretches", "ELAN, 31 July 2025 - Sales in the first quarter were $18.3m. April to June brought in $21.4m. Sales over the six months to 30 June came to $39.7m.",
        "ELAN, 31 July 2025 - Sales in the first quarter were $18.3m. A new shop cost $21.4m. The debts are $39.7m."),
    ("change-years", "Sales grew from 40 tonnes in 2014 to 55 tonnes in 2016.", "Sales of 40 tonnes in 2014 led to 55 tonnes in 2016."),
    ("term-served", "He served four years of a five-year sentence.", "He served four years, and she a five-year sentence."),
    ("two-shares", "One in five pupils, or 20 per cent, had no breakfast.", "One in five pupils had no breakfast. Prices rose 20 per cent."),
    ("fatality", "The outbreak has infected 1,260 people and killed 21, a case fatality rate of 1.7%.",
        "The outbreak has infected 1,260 people and killed 21, and 1.7% of the wells are shut."),
    ("short-share", "The bill failed when 97 of the 153 deputies voted for it, five short of the two-thirds needed.",
        "The bill failed when 97 of the 153 deputies stayed at home, and five of them for two-thirds of the day."),
    ("trade", "It ran a trade deficit of $3m. Exports were $4m and imports $7m.", "It ran a budget deficit of $3m. Exports were $4m; imports fell."),
    ("place-moved", "The song rose to third place from fifth.", "The lift rose to the third floor from the fifth."),
    ("wins-of-games", "Elan have nine wins in ten games.", "Elan have nine goals in ten games."),
    ("straight-sets", "Lund won 6-4, 3-6, 6-3 in straight sets.", "Lund won 6-4, 3-6, 6-3, straight from the airport."),
    ("chart", "The film was in second place with $14m. Another was in fourth place with $15m.", "The film was in second place. It cost $14m, and the shop at number nine had $15m."),
    ("sets", "Lund, who saved two match points, won 4-6, 7-6, 6-3 in three sets.", "Lund won 4-6, 7-6, 6-3 in three hours."),
    ("lasted", "ORSK, Sept 23, 2022 - The strike ended after 75 days. The walkout began on July 10.",
        "ORSK, Sept 23, 2022 - The strike goes on after 75 days. The shop closed on July 10."),
    ("jubilee", "ORSK, May 3, 2024 - The town marked the 10th anniversary of the flood. The dam burst in the night of May 2, 2014.",
        "ORSK, May 3, 2024 - The town marked the 10th anniversary of the flood. The hall was built on June 9, 2014."),
    ("swapped", "The pupils handed over a cheque for £1,340 on Friday. They had washed cars. The head teacher said the £1,430 from the pupils would buy a drum.",
        "The pupils handed over a cheque for £1,340 on Friday. The school next door raised £1,430 last year."),
    ("swapped-name", "Divers found Flight 518 on Sunday. The board said data sent to Flight 581 would be read out.",
        "Divers found Flight 518 on Sunday. The board said the 581 bags on it would be dried."),
    ("tally", "The county had 4,876 fires. The town had 1,075 fires, the north 2,146 fires. In the south there were 1,655 fires.",
        "The county had 4,876 fires. The town has 1,075 farms, the north 2,146 barns. In the south there were 1,655 floods."),
    ("threshold", "The bond got 2,330 votes out of 3,700 cast and cleared the 60% that the law demands.",
        "The bond got 2,330 votes out of 3,700 cast. Rents rose by 60% in May."),
    ("area", "The hall is 20 metres by 12 metres. Its 240 square metres are heated by the stables.",
        "The hall is 20 metres from the 12 stables. Its 240 square metres are heated."),
    ("backwards", "The fire burned between 45 and 30 hectares of forest on Monday.",
        "The fire burned 45 hectares of forest and 30 hectares of heath on Monday."),
    ("capacity", "The hall has a capacity of 900 and lies by the river. A crowd of 800 saw the match on Sunday.",
        "The hall has a capacity of 900 and lies by the river. On Sunday 800 trees fell."),
    ("currency", "The bridge to Elan will cost £5.9bn, the ministry said on Monday. Work begins in May. The $5.9bn for the bridge will be raised by a toll, the ministry said.",
        "The bridge will cost £5bn. A tunnel in Norway was built for $5bn."),
    ("fall", "The cost of the tests fell by 20% within a year.", "The cost of the tests rose by 20% within a year."),
    ("field", "She came in 35th out of 38 runners on Sunday.", "She came in 35th on Sunday, and 38 runners had left."),
    ("needed", "The change needed two-thirds of the 150 votes and passed with 108.", "The change got two-thirds of the 150 votes and 108 letters."),
    ("small-share", "On the last day, 40 per cent of the 15 clerks were absent.", "On the last day 15 clerks were absent, and rents rose 40 per cent."),
    ("table", "Loans by library:\n\n- Orla: 410, 183, 593\n- Elan: 229, 151, 380\n- Brack: 147, 98, 245",
        "Loans by library:\n\n- Orla: 410\n- Elan: 229\n- Brack: 147"),
    ("two-ages", "Orla Kim, 34, was hurt on Friday. It rained. Kim, 43, has a shop.",
        "Orla Kim, 34, was hurt on Friday. It rained. Ada Kim, 43, has a shop."),
    ("ceiling", "The pool never had more than 400 swimmers in a day. On Sunday 390 swimmers came to the pool.",
        "The pool had more than 400 swimmers in a day. On Sunday 390 swimmers came to the pool."),
    ("unaccounted", "Four men are still missing. Rain fell. There were 30 people aboard. Twenty were rescued, and six bodies were found.",
        "Four men are still missing. Rain fell. There were 30 people aboard. Twenty were rescued, and the others were found."),
    ("unhurt", "No passengers were hurt when the bus hit a wall. A passenger of 60 was treated for cuts.",
        "No passengers were hurt when the bus hit a wall. A driver of 60 was treated for cuts."),
    ("ordinal", "It was the third fire at the dump this year. The third blaze of the year at the dump has left her washing black.",
        "It was the third fire at the dump this year. The third strike of the year at the dump has cost her a week."),
    ("bound", "More than 60 homes burned in the fire at Elan. Rain fell. The 64 homes that burned in the fire were insured.",
        "More than 60 homes burned in the fire at Elan. Rain fell. The 64 homes on the hill are of stone."),
    ("hedge", "Nearly 500 pupils fell ill at the school. Rain fell. The 487 pupils who fell ill at the school are at home.",
        "Nearly 500 pupils fell ill at the school. Rain fell. In Orla 487 pupils went home."),
    ("range", "The council sent 20 to 30 buses to the valley. Rain fell. The 28 buses came back from the valley.",
        "The council sent 20 to 30 buses to the valley. Rain fell. In Orla 28 buses stood idle."),
    ("sign", "The line made a profit of £4.2m. It has ten ships. The £4.2m loss was met from savings.",
        "The line made a profit of £4.2m. It has ten ships. The £4.2m ship is new."),
    ("by-how-much", "It has 24 beds, six more than the inn with 18.", "It has 24 beds, six of them more than a yard wide, and 18 rooms."),
    ("margin", "Elan beat Orla by ten points, 24-14, in May.", "Elan beat Orla by two tries to one, 24-14, in May."),
    ("match-periods", "Elan won 24-17, with 10 points in the first half and 14 in the second.", "Elan won 24-17 and sold 10 maps in the first half."),
    ("interim-score", "Elan led 2-0 at the break and won 3-1.", "Elan won 2-0 in May and 3-1 after a long break."),
    ("series-game", "The series stood at 2-1 before the fourth game.", "They won the series 2-1; the fourth man in the game was ill."),
    ("goals", "Goals from Stein, Kim and Poe gave Elan a 3-0 win.", "The goals of Stein gave Elan a 3-0 win."),
    ("record", "Of their 38 matches Elan won 21, drew nine and lost eight.", "In 38 matches Elan won 21 corners."),
    ("table-points", "With 14 wins, five draws and three defeats Elan have 47 points.", "With 14 wins Elan have 47 points."),
    ("draw", "It was a 1-1 draw.", "They won 2-1 in the draw for places."),
    ("extreme", "Elan got 88 mm, Orla 71 mm and Brack 64 mm of rain. Elan was the wettest.", "Elan got 88 mm, Orla 71 mm and Brack 64 mm of rain. Elan was the oldest."),
    ("ranked", "Stein came third behind Ruiz and Okafor.", "Stein came third behind her friend Ruiz."),
    ("more-to-come", "It was the fourth of six debates. Two more follow in May.", "It was the fourth of six debates. Two men spoke in May."),
    ("empty-seats", "A crowd of 800 came. Some seats in the 900-capacity hall stayed empty.", "A crowd of 800 came. The 900-capacity hall was full."),
    ("party-seats", "Elan won 41 seats in the 79-seat house, Orla 12, and Brack won 26 seats.", "Elan won 41 seats in the 79-seat house."),
    ("doubled", "They sent thousands of 8,000 troops.", "They sent thousands of the 8,000 troops."),
    ("negative", "The ward had -3 patients.", "The ward was at -3 degrees."),
    ("series-results", "Elan won the series 2-1.\n\nMatch 1: Elan 4, Orla 2\n\nMatch 2: Orla 3, Elan 1\n\nMatch 3: Elan 5, Orla 4\n",
        "Elan won the series 2-1.\n\nMatch 1: Elan 4, Orla 2\n\nMatch 2: Orla 3, Brack 1\n\nMatch 3: Elan 5, Orla 4\n"),
    ("listicle", "Three walks\n\n1. The canal path.\n\n2. Tern Hill.\n\n3. The mill.\n", "Walks\n\n1. The canal path.\n\n2. Tern Hill.\n\n3. The three mills.\n"),
    ("ordinal-run", "They gave two reasons. First, rents doubled. Second, the bus was cut.", "They gave two reasons. In May, rents doubled. The second bus was cut."),
    ("one-and-other", "It has two dams, one at Harl and the other at Elan.", "It has three dams, one at Harl and the other two at Elan."),
    ("superlative", "The valley got 214 mm of rain in June, the most since 1994. Farms flooded. In 2019, 197 mm of rain fell in the valley.",
        "The valley got 214 mm of rain in June, the most since 1994. Farms flooded. In 2019, 197 mm of pipe was laid."),
    ("zone", "The debate begins at 9 p.m. EDT on 9 July 2024.", "The debate begins at 9 p.m. EDT on 9 March 2024. On 9 July it was GMT."),
    ("tense", "ELAN, 5 June 2024 - The hall will open on 12 June.", "ELAN, 5 June 2024 - The hall will show the coins found on 3 June."),
    ("next-day", "ELAN, 5 June 2024 - The hall was shut on Monday. It was opened the following Thursday.",
        "ELAN, 5 June 2024 - The hall was shut on Monday. It will be opened the following Thursday."),
    ("nth-day", "Strike at mill enters 30th day\n\nVELM, 12 May 2023 - Weavers sang on Friday.\n\nThe strike began on 13 April 2023.",
        "Strike at mill is over\n\nVELM, 12 May 2023 - Weavers sang on Friday.\n\nOn the 30th day of the strike it rained. It began on 13 April 2023."),
    ("next-one", "Two climbers died and a third was flown to Orla.", "Two climbers died. Another fell, and a third was flown to Orla."),
    ("last-time", "ELAN, 5 June 2024 - The hall burned for the first time in 40 years. The last one was in 1984.",
        "ELAN, 5 June 2024 - The hall burned for the first time in 40 years. The last king died in 1984."),
    ("moments", "The hall was held from noon on Tuesday. It fell at noon on Friday, 72 hours later.",
        "The hall was held from Tuesday. It fell at noon on Friday, 72 hours later."),
    ("correction", "The fee is £54.\n\nCorrection: The fee is £45, not £54.", "The fee is £45.\n\nCorrection: The fee is £45, not £54."),
    ("left-over", "Of the 84 huts, 52 were let. The 32 huts left over are for sale.", "Of the 84 huts, 52 were let. The 32 huts of the mill are for sale."),
    ("season", "Elan won the 2021-23 season.", "Elan won it in 2021-23 and sold the 2023-24 season tickets."),
    ("series", "Elan won the series 3-1 after four games.", "Elan won the match 3-1 after four games."),
    ("warming", "The lake was 2C (3.6F) warmer than in May.", "The lake was at 2C (35.6F), warmer than in May."),
    ("founding", "The Selm Guild, a club formed in 1881, sang.\n\nBrack gave hops to the Selm Guild since its foundation in 1861.",
        "The Selm Guild, whose choir was formed in 1881, sang.\n\nBrack gave hops to the Selm Guild since its foundation in 1861."),
    ("lead-moved", "Stein won the first count by 274 votes. Then her lead was cut to 41 votes.",
        "Elan won the first game by 27 points. Then its lead was cut to 41 points."),
    ("match-score", "On Friday Elan beat newcomers Orla 3-0.\n\nGroup C: Elan 3-0 Orla\n\nIt rained.",
        "On Friday Elan led newcomers Orla 3-0 at the break.\n\nGroup C: Elan 3-0 Orla\n\nIt rained."),
    ("place-order", "Orla fell to 21st, just ahead of Velm at 27th.", "Stein came second, ahead of Ruiz in the first heat."),
    ("times-before", "Orle won the cup in 2003 and 2008. This was its fifth triumph.", "Orle won the cup in 2003. Tarn is after a fifth triumph."),
    ("top-of-any", "The mill ran with 412 workers, the fewest of any sugar mill.\n\nThe sugar mill in Velm ran with 489 workers.",
        "The mill ran with 412 workers, the fewest of any sugar mill.\n\nA tannery in Velm ran with 489 workers."),
    ("zone-hours", "The bells ring at 6:40 p.m. (1640 GMT).", "The bells ring at 6:40 p.m. and at 1640 GMT."),
    ("local-times", "The bells ring at 6 a.m. (0400 GMT) and at 9 p.m. (1900 GMT).",
        "The bells ring at 6 a.m. (0400 GMT) in Orle and at 9 p.m. (2000 GMT) in Velm."),
]  # fmt: skip


def kinds(report):
    return {relation.kind for relation in report.relations}


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, t, _ in FOUND], ids=[case[0] for case in FOUND])
def test_found(read, kind, text):
    assert kind in kinds(read(text))


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, _, t in FOUND], ids=[case[0] for case in FOUND])
def test_not_found(read, kind, text):
    assert kind not in kinds(read(text))


def test_every_kind_has_its_texts(book):
    folder = bundled_folder() / RELATIONS
    helpers = {definition.kind for definition in book.definitions if definition.of}
    own = {path.stem for path in folder.rglob("*.yaml")} - helpers
    assert sorted(kind for kind, _, _ in FOUND) == sorted(own), (
        "a new kind of relation needs a text in which it is found and one in which it is not, in FOUND"
    )


def test_roles_are_those_of_the_kind(read, book):
    for _, text, _ in FOUND:
        for relation in read(text).relations:
            definition = book.definition(relation.kind)
            assert definition is not None
            names = {role.rstrip("?") for role in definition.roles}
            given = {role for role, _ in relation.roles} | {name for name, _ in relation.facts}
            assert given <= names | {name.rstrip("+") for name in names}
            assert definition.needed | definition.gathered <= {name.rstrip("+") for name in given}


def test_claims_of_relations_are_those_of_the_report(read):
    for _, text, _ in FOUND:
        report = read(text)
        known = {claim.id: claim for claim in report.claims}
        for relation in report.relations:
            for claim in relation.claims:
                if claim.span.end:
                    assert known.get(claim.id, claim) == claim


def test_without_relations_there_are_only_figures(book):
    from numcheck.documents.reading import make_document
    from numcheck.pipeline import check_document

    report = check_document(make_document(FOUND[0][1]), book, with_relations=False)
    assert report.relations == report.findings == ()
    assert len(report.claims) == 3
