"""Given names that are one name in several languages, one group a line. Data: used to compare names, never to rename anybody."""

from __future__ import annotations

_GROUPS = """
volodymyr vladimir uladzimir wladimir vladimer
oleksandr aleksandr alexander aliaksandr alyaksandr alexandros aleksandar alessandro alejandro alexandre sasha alex iskandar
serhii serhiy sergei sergey siarhei sergio serge sergi
mykola nikolai nikolay nicholas nicolas nikolaos mikalai nikola nick nicolae
mykhailo mikhail michael michel miguel michele mihail mikhael mike mihai mikheil
andrii andriy andrei andrey andrew andreas andres andre andrea
dmytro dmitri dmitry dzmitry dimitrios dimitri dimitry
yurii yuriy yuri yury yuras george georgy georgios jorge giorgio giorgi georg jiri heorhii gevorg
oleksii oleksiy aleksei alexei alexey aliaksei alexis
pavlo pavel paul paulo pablo paolo paulos pawel
petro petr pyotr peter pedro pierre pietro petros piotr pete
ivan john jon juan joao jean giovanni johannes hans ioannis yannis jan johan johnny hovhannes
viktor victor viktar vittorio
yevhen yevgeny evgeny evgeni eugene jauhien evgenii yevgenii eugenio
yuliia yulia julia yuliya iulia julie giulia
olena elena helen yelena helena ilona
kateryna ekaterina yekaterina catherine katherine katerina caterina katarzyna kate
iryna irina irene iryne
nataliia natalia natalya nataliya natalie
hryhorii grigory grigori gregory gregor grigor
illia ilya ilia elias elijah
ihor igor ihar
anton antony anthony antonio antoine antonios tony
josef joseph jose giuseppe yosef yusuf youssef josep iosif yousef joe jozef yossi
muhammad mohammed mohammad mohamed muhammed mehmet mahomet mohamad muhammet
ahmad ahmed ahmet akhmed
hossein hussein husayn hosein husein huseyin hoseyn
hassan hasan hasson
ali aly
abdullah abdallah abdulla abdollah
ibrahim abraham avraham ebrahim
yitzhak isaac ishaq itzhak izhak isaias isaac
yaakov jacob yaqub jakob jacques giacomo jaime james jim
david dawid daoud dawud davit davide
musa moses moshe moussa mousa
suleiman solomon shlomo sulayman suleyman
yousef yosef joseph
ismail ishmael esmail esmaeil ismael esmaeel
omar umar omer
uthman osman othman usman
said saeed saeid sayed syed seyed seyyed sayyid seyid
william bill guillermo guillaume wilhelm will willem
robert bob rob roberto bobby
richard rick dick riccardo ricardo
charles carlos carl karl karel carlo charlie
edward ed eduardo edouard ted eduard
thomas tom tomas tommaso tomasz
daniel dan danny daniil danylo daniele
benjamin ben binyamin benyamin bibi
samuel sam samuil shmuel
stephen steven steve stefan stephan stephane etienne esteban stefano istvan stepan
christopher chris christoph christophe cristobal
matthew matt matteo mateo matthias matthieu
philip phil philippe felipe philipp filip
lawrence larry laurence lorenzo laurent
elizabeth liz elisabeth elisabetta isabel beth betty elizaveta yelizaveta
margaret maggie margarita margherita margarethe
anna anne ana ann hannah
maria mary marie mariam maryam miriam
victoria viktoria viktoriya viktoriia
francis francisco francesco francois frans franz frank
louis luis luigi lewis ludwig lluis lajos
claus klaus nicolaus
antonina antonia
rustem rustam
suzanne susan susanna zuzana zsuzsanna
ursula orsola
sophia sofia sofiya sophie
vjaceslav vyacheslav viacheslav viatcheslav
henry heinrich henri enrique enrico henrik hendrik
frederick friedrich federico frederic fredrik
gerhard gerard gerardo gerald
kenneth ken
timothy tim timofey
donald don
ronald ron
raymond ray
patrick pat patricio
jeffrey jeff geoffrey geoff
gabriel gavriel jibril gabriele
raphael rafael raffaele
badr bader
faysal faisal feisal
jumblatt joumblatt
"""

EQUIVALENT: dict[str, frozenset[str]] = {}
for _line in _GROUPS.strip().splitlines():
    for _name in _line.split():
        EQUIVALENT[_name] = EQUIVALENT.get(_name, frozenset()) | frozenset(_line.split())
