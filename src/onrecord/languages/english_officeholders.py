"""Heads of state and government, foreign and defence ministers of states often at tables, heads of world bodies and their best-known voices, with
their years.

World knowledge of last resort: it gives a side only where the reports themselves say nothing, and never against them. Data: name; nation; role
nouns; first
year; last year (empty: still). Limit: 2013 to 2025, and far from complete.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.languages.personal_names import compare_names, fold, name_words
from onrecord.model import Certainty


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Somebody known by office. `nation` is a name of `english_nations`, lower case."""

    name: str
    nation: str
    nouns: tuple[str, ...]
    since: int
    until: int

    def holds(self, day: date | None) -> bool:
        return day is None or self.since <= day.year <= self.until


_TABLE = """
Barack Obama; united states; president; 2009; 2017
Donald Trump; united states; president; 2017; 2030
Joe Biden; united states; president; 2021; 2025
Kamala Harris; united states; vice-president; 2021; 2025
Mike Pence; united states; vice-president; 2017; 2021
JD Vance; united states; vice-president; 2025; 2030
John Kerry; united states; secretary, envoy; 2013; 2024
Rex Tillerson; united states; secretary; 2017; 2018
Mike Pompeo; united states; secretary; 2018; 2021
Antony Blinken; united states; secretary; 2021; 2025
Marco Rubio; united states; secretary; 2025; 2030
Lloyd Austin; united states; secretary; 2021; 2025
Pete Hegseth; united states; secretary; 2025; 2030
James Mattis; united states; secretary; 2017; 2019
Jake Sullivan; united states; adviser; 2021; 2025
John Bolton; united states; adviser; 2018; 2019
Scott Bessent; united states; secretary; 2025; 2030
Janet Yellen; united states; secretary; 2021; 2025
Steven Mnuchin; united states; secretary; 2017; 2021
Howard Lutnick; united states; secretary; 2025; 2030
Karoline Leavitt; united states; spokeswoman, secretary; 2025; 2030
Sarah Sanders; united states; spokeswoman, secretary; 2017; 2019
Sarah Huckabee Sanders; united states; spokeswoman, secretary; 2017; 2019
Jen Psaki; united states; spokeswoman, secretary; 2021; 2022
Karine Jean-Pierre; united states; spokeswoman, secretary; 2022; 2025
Ned Price; united states; spokesman; 2021; 2023
Matthew Miller; united states; spokesman; 2023; 2025
Heather Nauert; united states; spokeswoman; 2017; 2019
Tammy Bruce; united states; spokeswoman; 2025; 2030
John Kirby; united states; spokesman; 2021; 2025
Steve Witkoff; united states; envoy; 2025; 2030
Keith Kellogg; united states; envoy; 2025; 2030
Vladimir Putin; russia; president; 2000; 2030
Dmitry Medvedev; russia; premier, deputy; 2008; 2030
Sergei Lavrov; russia; minister; 2004; 2030
Sergei Shoigu; russia; minister, secretary; 2012; 2030
Andrei Belousov; russia; minister; 2024; 2030
Dmitry Peskov; russia; spokesman; 2012; 2030
Maria Zakharova; russia; spokeswoman; 2015; 2030
Yuri Ushakov; russia; aide, adviser; 2012; 2030
Mikhail Mishustin; russia; premier; 2020; 2030
Volodymyr Zelensky; ukraine; president; 2019; 2030
Petro Poroshenko; ukraine; president; 2014; 2019
Dmytro Kuleba; ukraine; minister; 2020; 2024
Andrii Sybiha; ukraine; minister; 2024; 2030
Oleksii Reznikov; ukraine; minister; 2021; 2023
Andriy Yermak; ukraine; head, chief; 2020; 2025
Denys Shmyhal; ukraine; premier; 2020; 2025
Alexander Lukashenko; belarus; president; 1994; 2030
Xi Jinping; china; president, leader; 2013; 2030
Li Keqiang; china; premier; 2013; 2023
Li Qiang; china; premier; 2023; 2030
Wang Yi; china; minister, diplomat; 2013; 2030
Liu He; china; premier, negotiator; 2018; 2023
He Lifeng; china; premier; 2023; 2030
Mao Ning; china; spokeswoman; 2022; 2030
Guo Jiakun; china; spokesman; 2025; 2030
Lin Jian; china; spokesman; 2024; 2030
Hua Chunying; china; spokeswoman; 2012; 2024
Kim Jong Un; north korea; leader, chairman; 2011; 2030
Kim Yo Jong; north korea; sister; 2014; 2030
Moon Jae-in; south korea; president; 2017; 2022
Yoon Suk Yeol; south korea; president; 2022; 2025
Lee Jae-myung; south korea; president; 2025; 2030
Shinzo Abe; japan; premier; 2012; 2020
Fumio Kishida; japan; premier; 2021; 2024
Shigeru Ishiba; japan; premier; 2024; 2025
Narendra Modi; india; premier; 2014; 2030
Subrahmanyam Jaishankar; india; minister; 2019; 2030
S. Jaishankar; india; minister; 2019; 2030
Randhir Jaiswal; india; spokesman; 2024; 2030
Vikram Misri; india; secretary; 2024; 2030
Imran Khan; pakistan; premier; 2018; 2022
Shehbaz Sharif; pakistan; premier; 2022; 2030
Ishaq Dar; pakistan; minister; 2024; 2030
Recep Tayyip Erdogan; turkey; president; 2014; 2030
Hakan Fidan; turkey; minister; 2023; 2030
Mevlut Cavusoglu; turkey; minister; 2014; 2023
Hulusi Akar; turkey; minister; 2018; 2023
Ibrahim Kalin; turkey; spokesman, adviser; 2014; 2030
Ilham Aliyev; azerbaijan; president; 2003; 2030
Jeyhun Bayramov; azerbaijan; minister; 2020; 2030
Nikol Pashinyan; armenia; premier; 2018; 2030
Ararat Mirzoyan; armenia; minister; 2021; 2030
Hassan Rouhani; iran; president; 2013; 2021
Ebrahim Raisi; iran; president; 2021; 2024
Masoud Pezeshkian; iran; president; 2024; 2030
Ali Khamenei; iran; leader; 1989; 2030
Mohammad Javad Zarif; iran; minister; 2013; 2021
Hossein Amir-Abdollahian; iran; minister; 2021; 2024
Abbas Araghchi; iran; minister, deputy, negotiator; 2013; 2030
Ali Bagheri Kani; iran; negotiator, deputy, minister; 2021; 2024
Esmaeil Baghaei; iran; spokesman; 2024; 2030
Nasser Kanaani; iran; spokesman; 2022; 2024
Saeed Khatibzadeh; iran; spokesman; 2020; 2022
Mohammad Eslami; iran; head, chief; 2021; 2030
Benjamin Netanyahu; israel; premier; 2009; 2030
Naftali Bennett; israel; premier; 2021; 2022
Yair Lapid; israel; premier, minister; 2021; 2022
Yoav Gallant; israel; minister; 2022; 2024
Israel Katz; israel; minister; 2019; 2030
Gideon Saar; israel; minister; 2024; 2030
Ron Dermer; israel; minister; 2022; 2030
Isaac Herzog; israel; president; 2021; 2030
Mahmoud Abbas; palestine; president; 2005; 2030
Ismail Haniyeh; hamas; leader, chief; 2017; 2024
Yahya Sinwar; hamas; leader, chief; 2017; 2024
Khalil al-Hayya; hamas; negotiator, leader; 2017; 2030
Osama Hamdan; hamas; official; 2017; 2030
Sami Abu Zuhri; hamas; official, spokesman; 2006; 2030
Hassan Nasrallah; hezbollah; leader, chief; 1992; 2024
Naim Qassem; hezbollah; leader, chief; 1992; 2030
Najib Mikati; lebanon; premier; 2021; 2025
Nabih Berri; lebanon; speaker; 1992; 2030
Joseph Aoun; lebanon; president; 2025; 2030
Abdel Fattah al-Sisi; egypt; president; 2014; 2030
Sameh Shoukry; egypt; minister; 2014; 2024
Badr Abdelatty; egypt; minister; 2024; 2030
Tamim bin Hamad Al Thani; qatar; emir; 2013; 2030
Mohammed bin Abdulrahman Al Thani; qatar; premier, minister; 2016; 2030
Majed al-Ansari; qatar; spokesman; 2022; 2030
Mohammed bin Salman; saudi arabia; prince; 2017; 2030
Faisal bin Farhan; saudi arabia; minister; 2019; 2030
Adel al-Jubeir; saudi arabia; minister; 2015; 2030
Mohamed bin Zayed; united arab emirates; president; 2022; 2030
Anwar Gargash; united arab emirates; adviser; 2008; 2030
Badr Albusaidi; oman; minister; 2020; 2030
Haitham bin Tariq; oman; sultan; 2020; 2030
Bashar al-Assad; syria; president; 2000; 2024
Ahmed al-Sharaa; syria; president; 2024; 2030
Mohammed Shia al-Sudani; iraq; premier; 2022; 2025
Rashad al-Alimi; yemen; chairman, president; 2022; 2030
Mohammed Abdulsalam; houthis; spokesman, negotiator; 2011; 2030
Ashraf Ghani; afghanistan; president; 2014; 2021
David Cameron; britain; premier, secretary; 2010; 2024
Theresa May; britain; premier; 2016; 2019
Boris Johnson; britain; premier; 2016; 2022
Liz Truss; britain; premier, secretary; 2019; 2022
Rishi Sunak; britain; premier, chancellor; 2020; 2024
Keir Starmer; britain; premier; 2024; 2030
David Lammy; britain; secretary; 2024; 2030
Dominic Raab; britain; secretary; 2018; 2023
James Cleverly; britain; secretary; 2022; 2024
Emmanuel Macron; france; president; 2017; 2030
François Hollande; france; president; 2012; 2017
Jean-Yves Le Drian; france; minister, envoy; 2012; 2025
Catherine Colonna; france; minister; 2022; 2024
Jean-Noël Barrot; france; minister; 2024; 2030
Angela Merkel; germany; chancellor; 2005; 2021
Olaf Scholz; germany; chancellor; 2021; 2025
Friedrich Merz; germany; chancellor; 2025; 2030
Annalena Baerbock; germany; minister; 2021; 2025
Heiko Maas; germany; minister; 2018; 2021
Johann Wadephul; germany; minister; 2025; 2030
Frank-Walter Steinmeier; germany; president, minister; 2013; 2030
Giorgia Meloni; italy; premier; 2022; 2030
Antonio Tajani; italy; minister; 2022; 2030
Mario Draghi; italy; premier; 2021; 2022
Pedro Sánchez; spain; premier; 2018; 2030
Viktor Orbán; hungary; premier; 2010; 2030
Péter Szijjártó; hungary; minister; 2014; 2030
Donald Tusk; poland; premier; 2023; 2030
Andrzej Duda; poland; president; 2015; 2025
Radosław Sikorski; poland; minister; 2023; 2030
Mark Rutte; netherlands; premier; 2010; 2024
Kyriakos Mitsotakis; greece; premier; 2019; 2030
Alexis Tsipras; greece; premier; 2015; 2019
Yanis Varoufakis; greece; minister; 2015; 2015
Nicos Anastasiades; cyprus; president, leader; 2013; 2023
Nikos Christodoulides; cyprus; president, leader; 2023; 2030
Aleksandar Vučić; serbia; president; 2017; 2030
Albin Kurti; kosovo; premier; 2020; 2030
Hashim Thaçi; kosovo; president; 2016; 2020
Vjosa Osmani; kosovo; president; 2021; 2030
Zoran Zaev; north macedonia; premier; 2017; 2022
Nikola Dimitrov; north macedonia; minister; 2017; 2022
Maia Sandu; moldova; president; 2020; 2030
Mikheil Kavelashvili; georgia; president; 2024; 2030
Ursula von der Leyen; european union; president; 2019; 2030
Jean-Claude Juncker; european union; president; 2014; 2019
Charles Michel; european union; president; 2019; 2024
António Costa; european union; president; 2024; 2030
Josep Borrell; european union; chief, diplomat; 2019; 2024
Federica Mogherini; european union; chief, diplomat; 2014; 2019
Kaja Kallas; european union; chief, diplomat; 2024; 2030
Peter Stano; european union; spokesman; 2019; 2024
António Guterres; united nations; secretary-general, chief; 2017; 2030
Ban Ki-moon; united nations; secretary-general, chief; 2007; 2016
Stéphane Dujarric; united nations; spokesman; 2014; 2030
Farhan Haq; united nations; spokesman; 2005; 2030
Martin Griffiths; united nations; chief, envoy; 2018; 2024
Hans Grundberg; united nations; envoy; 2021; 2030
Staffan de Mistura; united nations; envoy; 2014; 2030
Geir Pedersen; united nations; envoy; 2019; 2025
Rafael Grossi; international atomic energy agency; director, chief, head; 2019; 2030
Jens Stoltenberg; north atlantic treaty organization; secretary-general, chief; 2014; 2024
Tedros Adhanom Ghebreyesus; world health organization; director, chief; 2017; 2030
Moussa Faki Mahamat; african union; chairman, chairperson; 2017; 2025
Olusegun Obasanjo; african union; envoy, mediator; 2021; 2023
Abiy Ahmed; ethiopia; premier; 2018; 2030
Isaias Afwerki; eritrea; president; 1993; 2030
Salva Kiir; south sudan; president; 2011; 2030
Abdel Fattah al-Burhan; sudan; chief, general; 2019; 2030
Uhuru Kenyatta; kenya; president; 2013; 2022
William Ruto; kenya; president; 2022; 2030
Paul Kagame; rwanda; president; 2000; 2030
Félix Tshisekedi; congo; president; 2019; 2030
Yoweri Museveni; uganda; president; 1986; 2030
Cyril Ramaphosa; south africa; president; 2018; 2030
Naledi Pandor; south africa; minister; 2019; 2024
Nicolás Maduro; venezuela; president; 2013; 2030
Jorge Rodríguez; venezuela; president, negotiator; 2017; 2030
Juan Guaidó; venezuela; leader; 2019; 2023
Irfaan Ali; guyana; president; 2020; 2030
Juan Manuel Santos; colombia; president; 2010; 2018
Iván Duque; colombia; president; 2018; 2022
Gustavo Petro; colombia; president; 2022; 2030
Luiz Inácio Lula da Silva; brazil; president; 2023; 2030
Jair Bolsonaro; brazil; president; 2019; 2022
Mauro Vieira; brazil; minister; 2023; 2030
Andrés Manuel López Obrador; mexico; president; 2018; 2024
Claudia Sheinbaum; mexico; president; 2024; 2030
Marcelo Ebrard; mexico; minister, secretary; 2018; 2030
Enrique Peña Nieto; mexico; president; 2012; 2018
Justin Trudeau; canada; premier; 2015; 2025
Chrystia Freeland; canada; minister; 2015; 2024
Mark Carney; canada; premier; 2025; 2030
Mélanie Joly; canada; minister; 2021; 2025
Anthony Albanese; australia; premier; 2022; 2030
Penny Wong; australia; minister; 2022; 2030
Scott Morrison; australia; premier; 2018; 2022
Hun Sen; cambodia; premier, president; 1985; 2030
Hun Manet; cambodia; premier; 2023; 2030
Prak Sokhonn; cambodia; minister; 2016; 2030
Srettha Thavisin; thailand; premier; 2023; 2024
Paetongtarn Shinawatra; thailand; premier; 2024; 2025
Phumtham Wechayachai; thailand; premier, minister; 2024; 2025
Anutin Charnvirakul; thailand; premier; 2025; 2030
Anwar Ibrahim; malaysia; premier; 2022; 2030
Prabowo Subianto; indonesia; president; 2024; 2030
Joko Widodo; indonesia; president; 2014; 2024
Ferdinand Marcos; philippines; president; 2022; 2030
Rodrigo Duterte; philippines; president; 2016; 2022
Min Aung Hlaing; myanmar; general, chief; 2011; 2030
Sheikh Hasina; bangladesh; premier; 2009; 2024
Muhammad Yunus; bangladesh; adviser; 2024; 2030
Pope Francis; vatican; pope; 2013; 2025
Pietro Parolin; vatican; secretary, cardinal; 2013; 2030
"""


@lru_cache(maxsize=65536)
def known_holder(name: str, day: date | None) -> OfficeHolder | None:
    """The office holder of that day whom the name fits, if it fits one alone: `("Trump", 2025-05-26)` -> the President of the United States."""
    words = name_words(name)
    near = {holder for word in words for holder in BY_SURNAME.get(word, ()) if holder.holds(day)}
    fits = [holder for holder in near if _fits(name, words, holder)]
    return fits[0] if len(fits) == 1 else None


def _fits(name: str, words: tuple[str, ...], holder: OfficeHolder) -> bool:
    if len(words) == 1:
        return words[0] == name_words(holder.name)[-1] and len(words[0]) > 3
    return compare_names(name, holder.name).certainty is Certainty.YES


def _row(line: str) -> OfficeHolder:
    name, nation, nouns, since, until = (cell.strip() for cell in line.split(";"))
    parts = {noun.strip() for noun in nouns.split(",")}
    return OfficeHolder(name, nation, tuple(sorted(parts | ({"minister"} if "premier" in parts else set()))), int(since), int(until))


OFFICE_HOLDERS: tuple[OfficeHolder, ...] = tuple(_row(line) for line in _TABLE.strip().splitlines())
BY_SURNAME: dict[str, tuple[OfficeHolder, ...]] = {}
for _holder in OFFICE_HOLDERS:
    _key = name_words(_holder.name)[-1] if name_words(_holder.name) else fold(_holder.name)
    for _word in {_key, name_words(_holder.name)[0]}:
        BY_SURNAME[_word] = (*BY_SURNAME.get(_word, ()), _holder)
