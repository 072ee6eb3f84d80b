"""What English calls states and the bodies that speak for them: names; people and adjectives; capitals and other seats. Data, one line a body.

Limit: current states and the organisations that often sit at tables. A name that two bodies share (Georgia, "the Commission") stands with both
and only counts where the dossier has one of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Nation:
    """`names`, `people` (nationality words) and `seats` (capitals, palaces, ministries known by a name), in lower case."""

    names: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]


_TABLE = """
Afghanistan; Afghan, Afghans, Taliban; Kabul, Islamic Emirate
Albania; Albanian, Albanians; Tirana
Algeria; Algerian, Algerians; Algiers
Angola; Angolan, Angolans; Luanda
Argentina; Argentine, Argentinian, Argentines, Argentinians; Buenos Aires, Casa Rosada
Armenia; Armenian, Armenians; Yerevan
Australia; Australian, Australians; Canberra
Austria; Austrian, Austrians; Ballhausplatz
Azerbaijan; Azerbaijani, Azerbaijanis, Azeri, Azeris; Baku
Bahrain; Bahraini, Bahrainis; Manama
Bangladesh; Bangladeshi, Bangladeshis; Dhaka
Belarus; Belarusian, Belarusians; Minsk
Belgium; Belgian, Belgians;
Benin; Beninese; Porto-Novo
Bolivia; Bolivian, Bolivians; La Paz
Bosnia and Herzegovina, Bosnia; Bosnian, Bosnians; Sarajevo
Botswana; Botswanan; Gaborone
Brazil; Brazilian, Brazilians; Brasilia, Brasília, Itamaraty, Planalto
Britain, United Kingdom, UK, U.K., Great Britain, England; British, Briton, Britons, Brits, English; London, Downing Street, Whitehall, Westminster
Brunei; Bruneian; Bandar Seri Begawan
Bulgaria; Bulgarian, Bulgarians; Sofia
Burkina Faso; Burkinabe; Ouagadougou
Burundi; Burundian, Burundians; Gitega, Bujumbura
Cambodia; Cambodian, Cambodians, Khmer; Phnom Penh
Cameroon; Cameroonian, Cameroonians; Yaoundé, Yaounde
Canada; Canadian, Canadians; Ottawa, Global Affairs Canada
Central African Republic, CAR; Central African; Bangui
Chad; Chadian, Chadians; N'Djamena
Chile; Chilean, Chileans; Santiago, La Moneda
China, People's Republic of China, PRC; Chinese; Beijing, Zhongnanhai
Colombia; Colombian, Colombians; Bogotá, Bogota, Casa de Nariño
Congo, Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC; Congolese; Kinshasa
Costa Rica; Costa Rican, Costa Ricans; San José
Croatia; Croatian, Croatians, Croat, Croats; Zagreb
Cuba; Cuban, Cubans; Havana
Cyprus, Republic of Cyprus; Cypriot, Cypriots, Greek Cypriot, Greek Cypriots; Nicosia
Czech Republic, Czechia; Czech, Czechs; Prague
Denmark; Danish, Dane, Danes; Copenhagen
Djibouti; Djiboutian; Djibouti City
Dominican Republic; Dominican; Santo Domingo
Ecuador; Ecuadorian, Ecuadorean; Quito
Egypt; Egyptian, Egyptians; Cairo
El Salvador; Salvadoran; San Salvador
Eritrea; Eritrean, Eritreans; Asmara
Estonia; Estonian, Estonians; Tallinn
Ethiopia; Ethiopian, Ethiopians; Addis Ababa
European Union, EU, E.U.; European, Europeans; Brussels, European Commission, Berlaymont, European Council, 27-nation bloc
Finland; Finnish, Finn, Finns; Helsinki
France; French, Frenchman, Frenchwoman; Paris, Elysée, Élysée, Elysee, Quai d'Orsay, Matignon
Gabon; Gabonese; Libreville
Gambia; Gambian; Banjul
Georgia; Georgian, Georgians; Tbilisi
Germany, Federal Republic of Germany; German, Germans; Berlin, Bundestag, Chancellery
Ghana; Ghanaian, Ghanaians; Accra
Greece; Greek, Greeks; Athens
Guatemala; Guatemalan; Guatemala City
Guinea; Guinean; Conakry
Guyana; Guyanese; Georgetown
Haiti; Haitian, Haitians; Port-au-Prince
Honduras; Honduran; Tegucigalpa
Hungary; Hungarian, Hungarians; Budapest
Iceland; Icelandic, Icelander, Icelanders; Reykjavik, Reykjavík
India; Indian, Indians; New Delhi, Delhi, South Block
Indonesia; Indonesian, Indonesians; Jakarta
Iran, Islamic Republic of Iran, Islamic Republic; Iranian, Iranians; Tehran, Teheran
Iraq; Iraqi, Iraqis; Baghdad
Ireland; Irish, Irishman, Irishwoman; Dublin
Israel; Israeli, Israelis, Zionist; Jerusalem, Tel Aviv, Knesset, IDF, Mossad, Shin Bet
Italy; Italian, Italians; Rome, Farnesina, Palazzo Chigi
Ivory Coast, Côte d'Ivoire; Ivorian; Abidjan, Yamoussoukro
Jamaica; Jamaican; Kingston
Japan; Japanese; Tokyo
Jordan; Jordanian, Jordanians; Amman
Kazakhstan; Kazakh, Kazakhs, Kazakhstani; Astana, Nur-Sultan
Kenya; Kenyan, Kenyans; Nairobi
Kosovo; Kosovar, Kosovars, Kosovan, Kosovo Albanian, Kosovo Albanians; Pristina, Prishtina
Kuwait; Kuwaiti, Kuwaitis; Kuwait City
Kyrgyzstan; Kyrgyz; Bishkek
Laos; Lao, Laotian; Vientiane
Latvia; Latvian, Latvians; Riga
Lebanon; Lebanese; Beirut
Liberia; Liberian; Monrovia
Libya; Libyan, Libyans; Tripoli
Lithuania; Lithuanian, Lithuanians; Vilnius
Luxembourg; Luxembourgish, Luxembourger;
Madagascar; Malagasy; Antananarivo
Malawi; Malawian; Lilongwe
Malaysia; Malaysian, Malaysians; Kuala Lumpur, Putrajaya
Maldives; Maldivian; Malé
Mali; Malian, Malians; Bamako
Malta; Maltese; Valletta
Mauritania; Mauritanian; Nouakchott
Mauritius; Mauritian, Mauritians; Port Louis
Mexico; Mexican, Mexicans; Mexico City, Los Pinos
Moldova; Moldovan, Moldovans; Chisinau, Chișinău
Mongolia; Mongolian, Mongolians; Ulaanbaatar
Montenegro; Montenegrin, Montenegrins; Podgorica
Morocco; Moroccan, Moroccans; Rabat
Mozambique; Mozambican; Maputo
Myanmar, Burma; Burmese, Myanmar's; Naypyidaw, Nay Pyi Taw
Namibia; Namibian; Windhoek
Nepal; Nepali, Nepalese; Kathmandu
Netherlands, Holland; Dutch, Dutchman; The Hague, Amsterdam
New Zealand; New Zealander, New Zealanders, Kiwi; Wellington
Nicaragua; Nicaraguan; Managua
Niger; Nigerien; Niamey
Nigeria; Nigerian, Nigerians; Abuja
North Korea, DPRK, D.P.R.K., Democratic People's Republic of Korea; North Korean, North Koreans; Pyongyang
North Macedonia, Macedonia; Macedonian, Macedonians; Skopje
Norway; Norwegian, Norwegians; Oslo
Oman, Sultanate of Oman, Sultanate; Omani, Omanis; Muscat
Pakistan; Pakistani, Pakistanis; Islamabad, Rawalpindi
Palestine, Palestinian Authority, State of Palestine; Palestinian, Palestinians; Ramallah
Panama; Panamanian, Panamanians; Panama City
Papua New Guinea; Papuan, Papua New Guinean; Port Moresby
Paraguay; Paraguayan; Asunción
Peru; Peruvian; Lima
Philippines; Philippine, Filipino, Filipinos; Manila, Malacañang, Malacanang
Poland; Polish, Pole, Poles; Warsaw
Portugal; Portuguese; Lisbon
Qatar; Qatari, Qataris; Doha
Romania; Romanian, Romanians; Bucharest
Russia, Russian Federation; Russian, Russians; Moscow, Kremlin, Smolenskaya, Duma, Lubyanka
Rwanda; Rwandan, Rwandans; Kigali
Saudi Arabia, Kingdom of Saudi Arabia; Saudi, Saudis; Riyadh
Senegal; Senegalese; Dakar
Serbia; Serbian, Serbians, Serb, Serbs; Belgrade
Sierra Leone; Sierra Leonean; Freetown
Singapore; Singaporean, Singaporeans;
Slovakia; Slovak, Slovaks, Slovakian; Bratislava
Slovenia; Slovenian, Slovene, Slovenes; Ljubljana
Somalia; Somali, Somalis; Mogadishu, Villa Somalia
South Africa; South African, South Africans; Pretoria, Union Buildings
South Korea, Republic of Korea, ROK; South Korean, South Koreans; Seoul, Blue House
South Sudan; South Sudanese; Juba
Spain; Spanish, Spaniard, Spaniards; Madrid, Moncloa
Sri Lanka; Sri Lankan, Sri Lankans; Colombo
Sudan; Sudanese; Khartoum, Port Sudan
Sweden; Swedish, Swede, Swedes; Stockholm
Switzerland; Swiss; Bern, Berne
Syria; Syrian, Syrians; Damascus
Taiwan; Taiwanese; Taipei
Tajikistan; Tajik, Tajiks; Dushanbe
Tanzania; Tanzanian, Tanzanians; Dodoma, Dar es Salaam
Thailand; Thai, Thais; Bangkok, Government House
Togo; Togolese; Lomé
Tunisia; Tunisian, Tunisians; Tunis
Turkey, Türkiye, Turkiye; Turkish, Turk, Turks; Ankara
Turkmenistan; Turkmen; Ashgabat
Uganda; Ugandan, Ugandans; Kampala
Ukraine; Ukrainian, Ukrainians; Kyiv, Kiev, Bankova, Verkhovna Rada
United Arab Emirates, UAE, U.A.E., Emirates; Emirati, Emiratis; Abu Dhabi
United States, United States of America, US, U.S., USA, America; American, Americans; Washington, White House, State Department, Pentagon
Uruguay; Uruguayan; Montevideo
Uzbekistan; Uzbek, Uzbeks; Tashkent
Vatican, Holy See; Vatican's; Vatican City
Venezuela; Venezuelan, Venezuelans; Caracas, Miraflores
Vietnam, Viet Nam; Vietnamese; Hanoi
Yemen; Yemeni, Yemenis; Sanaa, Sana'a, Aden
Zambia; Zambian; Lusaka
Zimbabwe; Zimbabwean; Harare
United Nations, UN, U.N.; ; Turtle Bay, UN Secretariat, UN Secretary-General
African Union, AU, A.U.; ; African Union Commission, AU Commission
Arab League, League of Arab States; ;
Association of Southeast Asian Nations, ASEAN; ;
North Atlantic Treaty Organization, NATO; ;
Organization for Security and Co-operation in Europe, OSCE; ;
International Atomic Energy Agency, IAEA; ; UN nuclear watchdog, nuclear watchdog
International Committee of the Red Cross, ICRC, Red Cross; ;
Economic Community of West African States, ECOWAS; ;
Intergovernmental Authority on Development, IGAD; ;
Southern African Development Community, SADC; ;
Gulf Cooperation Council, GCC; ;
World Health Organization, WHO; ;
International Monetary Fund, IMF; ;
World Trade Organization, WTO; ;
Kurdistan, Kurdistan Regional Government, KRG; Kurdish, Kurd, Kurds; Erbil
Scotland; Scottish, Scot, Scots; Edinburgh, Holyrood, Bute House
Wales; Welsh; Cardiff
Northern Ireland; Northern Irish; Belfast, Stormont
Catalonia; Catalan, Catalans; Generalitat
Somaliland; Somalilander; Hargeisa
Nagorno-Karabakh, Artsakh, Karabakh; Karabakh Armenians; Stepanakert
Tigray; Tigrayan, Tigrayans, Tigrean, Tigreans; Mekelle
Crimea; Crimean;
Transnistria; Transnistrian; Tiraspol
Republika Srpska; Bosnian Serb, Bosnian Serbs; Banja Luka
Northern Cyprus, TRNC; Turkish Cypriot, Turkish Cypriots;
Hong Kong; Hongkonger;
Samoa; Samoan, Samoans; Apia
Fiji; Fijian, Fijians; Suva
Tuvalu; Tuvaluan; Funafuti
Vanuatu; ni-Vanuatu; Port Vila
Marshall Islands; Marshallese; Majuro
Solomon Islands; Solomon Islander; Honiara
Palau; Palauan; Ngerulmud
Micronesia; Micronesian; Palikir
Tonga; Tongan; Nuku'alofa
Kiribati; I-Kiribati; Tarawa
Nauru; Nauruan; Yaren
Barbados; Barbadian, Bajan; Bridgetown
Trinidad and Tobago, Trinidad; Trinidadian; Port of Spain
Bahamas; Bahamian; Nassau
Grenada; Grenadian; St George's
Saint Lucia; Saint Lucian; Castries
Antigua and Barbuda, Antigua; Antiguan;
Suriname; Surinamese; Paramaribo
Belize; Belizean; Belmopan
Seychelles; Seychellois;
Comoros; Comorian; Moroni
Cape Verde, Cabo Verde; Cape Verdean; Praia
Bhutan; Bhutanese; Thimphu
Timor-Leste, East Timor; Timorese; Dili
Equatorial Guinea; Equatoguinean; Malabo
Guinea-Bissau; Bissau-Guinean; Bissau
Eswatini, Swaziland; Swazi; Mbabane
Lesotho; Basotho; Maseru
Monaco; Monegasque;
Liechtenstein; Liechtensteiner; Vaduz
Andorra; Andorran;
Hamas; ; Gaza
Hezbollah, Hizbollah, Hizbullah; ;
Houthis, Houthi, Ansar Allah; ;
"""


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip().lower() for word in cell.split(",") if word.strip())


NATIONS: tuple[Nation, ...] = tuple(Nation(*(_words(cell) for cell in line.split(";"))) for line in _TABLE.strip().splitlines())

_NATION_OF = {word: nation.names[0] for nation in reversed(NATIONS) for word in (*nation.names, *nation.people, *nation.seats)}
_STATES = frozenset(word for nation in NATIONS for word in (*nation.names, *nation.seats))
STATES = frozenset(nation.names[0] for nation in NATIONS if nation.people)
_MEMBERS = (
    "austria belgium bulgaria croatia cyprus denmark estonia finland france germany greece hungary ireland italy latvia lithuania luxembourg "
    "malta netherlands poland portugal romania slovakia slovenia spain sweden"
)
UNION_MEMBERS = frozenset([*_MEMBERS.split(), "czech republic"])  # of the European Union, 2025


@lru_cache(maxsize=4096)
def nation_of(words: str) -> str | None:
    """The state that the words name, by itself, its people or its capital: `"Kyiv"`, `"Ukrainians"` -> `"ukraine"`; None for other words."""
    return _NATION_OF.get(re.sub(r"^the ", "", words.lower().replace("’", "'")))


def is_nation(words: str) -> bool:
    return nation_of(words) is not None


def is_state(words: str) -> bool:
    """A state or a seat, but not its people: `"Oman"` and not `"Omani"`."""
    return words.lower() in _STATES


def nations_in(words: str) -> set[str]:
    """The states that a phrase names: `"the Omani minister's"` -> `{"oman"}`."""
    bare = [word.strip(",.'’()").lower() for word in re.sub(r"['’]s\b", "", words).split()]
    pairs = [*bare, *(f"{a} {b}" for a, b in pairwise(bare))]
    return {nation for word in pairs if (nation := nation_of(word) or nation_of(word + "."))}
