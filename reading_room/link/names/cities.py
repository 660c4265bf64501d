"""Cities and regions that many readers know, by country; written down from general knowledge.

They complete the capitals and time-zone cities of `gazetteer`. A name that is as often a word, a
person's or another thing's (`Reading`, `Nancy`, `Mobile`) is left out: the words around it have to
tell.
"""

import re

_BY_COUNTRY = """
Algeria: Oran, Constantine
Argentina: Córdoba, Cordoba, Rosario, Mendoza
Australia: Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart, Darwin, Queensland, Tasmania,
    New South Wales
Austria: Graz, Linz, Salzburg, Innsbruck, Wien, Tyrol, Tirol, Steiermark, Kärnten
Bangladesh: Chittagong, Dacca
Belarus: Gomel, Brest, Grodno
Belgium: Antwerp, Antwerpen, Ghent, Bruges, Liège, Charleroi, Leuven, Flanders, Wallonia
Bosnia and Herzegovina: Banja Luka, Mostar, Srebrenica, Tuzla
Brazil: São Paulo, Sao Paulo, Rio de Janeiro, Salvador da Bahia, Recife, Porto Alegre, Belo
    Horizonte, Curitiba
Bulgaria: Plovdiv, Varna, Burgas
Canada: Montreal, Montréal, Toronto, Vancouver, Calgary, Edmonton, Winnipeg, Halifax, Quebec,
    Québec, Ontario, Alberta, British Columbia, Manitoba, Saskatchewan, Nova Scotia, New Brunswick,
    Newfoundland, Yukon
Chile: Valparaíso, Concepción
China: Guangzhou, Shenzhen, Tianjin, Wuhan, Chengdu, Chongqing, Nanjing, Hangzhou, Xian, Harbin,
    Dalian, Qingdao, Shenyang, Tibet, Lhasa, Xinjiang, Guangdong, Sichuan, Hunan, Hubei, Fujian,
    Yunnan, Manchuria
Colombia: Medellín, Medellin, Cali, Cartagena, Barranquilla
Croatia: Rijeka, Dubrovnik, Osijek
Czech Republic: Brno, Ostrava, Prag, Moravia, Bohemia
Democratic Republic of the Congo: Goma, Bukavu, Lubumbashi
Denmark: Aarhus, Odense, Aalborg
Egypt: Alexandria, Giza, Luxor, Suez, Sinai, Sharm el-Sheikh
Finland: Tampere, Turku, Espoo, Lapland
France: Lyon, Marseille, Marseilles, Toulouse, Nantes, Strasbourg, Strasburg, Bordeaux, Lille,
    Rennes, Grenoble, Montpellier, Dijon, Cannes, Le Mans, Reims, Rouen, Toulon, Versailles,
    Lourdes, Brittany, Normandy, Provence, Corsica, Alsace
Georgia: Batumi, Abkhazia, South Ossetia
Germany: Munich, München, Hamburg, Cologne, Köln, Frankfurt, Frankfurt am Main, Stuttgart,
    Düsseldorf, Dusseldorf, Dortmund, Leipzig, Bremen, Dresden, Hanover, Hannover, Nuremberg,
    Nürnberg, Duisburg, Bochum, Bonn, Münster, Mannheim, Karlsruhe, Augsburg, Wiesbaden, Chemnitz,
    Magdeburg, Erfurt, Rostock, Kiel, Lübeck, Mainz, Kassel, Potsdam, Heidelberg, Osnabrück, Jena,
    Göttingen, Freiburg, Bavaria, Bayern, Saxony, Sachsen, Thüringen, Thuringia, Hessen, Hesse,
    Niedersachsen, Brandenburg, Nordrhein-Westfalen, Baden-Württemberg, Rheinland-Pfalz, Saarland,
    Schleswig- Holstein, Sachsen-Anhalt, Mecklenburg-Vorpommern, Lower Saxony
Ghana: Kumasi
Greece: Thessaloniki, Salonika, Piraeus, Patras, Crete, Corfu
Hungary: Debrecen, Szeged
India: Mumbai, Bombay, Delhi, Bangalore, Bengaluru, Calcutta, Kolkata, Madras, Chennai,
    Hyderabad, Ahmedabad, Pune, Lucknow, Jaipur, Srinagar, Kashmir, Jammu, Punjab, Kerala, Gujarat,
    Bihar, Assam, Uttar Pradesh, Maharashtra, Tamil Nadu, Karnataka, Goa
Indonesia: Surabaya, Bandung, Yogyakarta, Bali, Sumatra, Aceh, Sulawesi, Papua, East Timor
Iran: Isfahan, Shiraz, Tabriz, Mashhad, Qom
Iraq: Mosul, Basra, Kirkuk, Arbil, Erbil, Fallujah, Najaf, Kerbala, Karbala, Tikrit, Kurdistan
Ireland: Galway, Limerick, Waterford
Israel: Tel Aviv, Haifa, Eilat, Galilee, Golan Heights, Beersheba, Negev
Italy: Milan, Milano, Naples, Napoli, Turin, Torino, Florence, Firenze, Venice, Venezia, Genoa,
    Genova, Bologna, Palermo, Verona, Parma, Perugia, Padua, Trieste, Roma, Sicily, Sardinia,
    Tuscany, Lombardy, Umbria, Catania
Japan: Osaka, Kyoto, Yokohama, Nagoya, Kobe, Hiroshima, Nagasaki, Fukuoka, Sapporo, Sendai,
    Okinawa, Fukushima, Hokkaido
Jordan: Aqaba, Zarqa
Kazakhstan: Alma-Ata, Baikonur
Kenya: Mombasa, Kisumu
Lebanon: Sidon, Tyre, Baalbek, Bekaa Valley
Libya: Benghazi, Misrata, Sirte
Malaysia: Penang, Sabah, Sarawak, Johor
Mexico: Guadalajara, Tijuana, Acapulco, Cancún, Cancun, Chiapas, Ciudad Juárez, Veracruz, Mexico
    City
Morocco: Marrakesh, Marrakech, Fez, Rabat
Myanmar: Rangoon, Mandalay, Burma
Netherlands: Rotterdam, The Hague, Hague, Den Haag, Utrecht, Eindhoven, Groningen, Maastricht,
    Holland
New Zealand: Christchurch, Wellington, Dunedin
Nigeria: Kano, Ibadan, Port Harcourt, Kaduna, Jos
Norway: Bergen, Trondheim, Stavanger, Tromsø, Svalbard
Pakistan: Lahore, Rawalpindi, Peshawar, Quetta, Faisalabad, Sindh
Palestine: Gaza, Gaza Strip, West Bank, Hebron, Nablus, Jericho, Ramallah, Bethlehem, Jenin,
    Rafah, Khan Younis
Peru: Cusco, Arequipa
Philippines: Cebu, Davao, Mindanao, Luzon
Poland: Cracow, Krakow, Kraków, Gdansk, Gdańsk, Lodz, Łódź, Poznan, Poznań, Wroclaw, Wrocław,
    Warszawa, Warschau, Katowice, Lublin
Portugal: Porto, Oporto, Coimbra, Braga, Madeira, Azores
Romania: Timisoara, Cluj, Constanta, Transylvania, Iasi
Russia: St Petersburg, St. Petersburg, Saint Petersburg, Leningrad, Grozny, Chechnya, Rostov,
    Kursk, Belgorod, Novgorod, Siberia, Kaliningrad, Murmansk, Sochi, Tatarstan, Kazan, Dagestan,
    Ingushetia, Moskau, Kamchatka
Rwanda: Butare, Gisenyi
Saudi Arabia: Jeddah, Medina, Dhahran, Khobar
Serbia: Novi Sad, Vojvodina, Kosovo, Pristina, Yugoslavia
Slovakia: Kosice
South Africa: Cape Town, Durban, Pretoria, Soweto, Port Elizabeth, Bloemfontein, Gauteng,
    Western Cape, Eastern Cape, KwaZulu-Natal, Limpopo, Mpumalanga
South Korea: Busan, Pusan, Incheon, Daegu
Spain: Barcelona, Valencia, Seville, Sevilla, Bilbao, Zaragoza, Málaga, Malaga, San Sebastián,
    Granada, Catalonia, Cataluña, Andalusia, Andalucía, Galicia, Majorca, Mallorca, Ibiza, Tenerife,
    Basque Country
Sri Lanka: Jaffna, Kandy, Trincomalee
Sudan: Darfur, Omdurman
Sweden: Gothenburg, Göteborg, Malmö, Malmo, Uppsala, Linköping
Switzerland: Zurich, Zürich, Geneva, Genf, Genève, Basel, Basle, Lausanne, Bern, Lucerne,
    Luzern, Davos, Lugano, St. Gallen, Winterthur
Syria: Aleppo, Homs, Latakia, Idlib, Raqqa
Taiwan: Kaohsiung, Taichung, Tainan
Tanzania: Zanzibar, Arusha
Thailand: Phuket, Chiang Mai, Pattaya
Turkey: Istanbul, İstanbul, Izmir, İzmir, Bursa, Antalya, Adana, Diyarbakir, Diyarbakır,
    Gaziantep, Konya, Anatolia
Ukraine: Kiev, Kiew, Kharkiv, Charkiw, Odesa, Odessa, Lviv, Lwiw, Donetsk, Luhansk, Mariupol,
    Crimea, Krim, Kherson, Zaporizhzhia, Bakhmut, Donbas, Dnipro, Sevastopol, Chernobyl, Bucha,
    Mykolaiv
United Arab Emirates: Dubai, Sharjah
United Kingdom: England, Scotland, Wales, Northern Ireland, Manchester, Birmingham, Liverpool,
    Leeds, Glasgow, Edinburgh, Cardiff, Bristol, Sheffield, Newcastle, Nottingham, Leicester,
    Southampton, Portsmouth, Belfast, Oxford, Cambridge, Brighton, Plymouth, Norwich, Coventry,
    Bradford, Aberdeen, Dundee, Swansea, Wimbledon, Cornwall, Sussex, Essex, Yorkshire, Lancashire,
    Surrey, Derbyshire, Hampshire, Durham, Gloucestershire, Leicestershire, Nottinghamshire,
    Warwickshire, Worcestershire, Somerset, Londonderry, Britain, Great Britain, Ulster
United States: Los Angeles, San Francisco, San Diego, San Jose, Chicago, Houston, Philadelphia,
    Phoenix, San Antonio, Dallas, Detroit, Boston, Seattle, Denver, Baltimore, Milwaukee, Memphis,
    Portland, Las Vegas, Louisville, Nashville, Oklahoma City, Tucson, Atlanta, Miami, Cleveland,
    Minneapolis, St. Louis, St Louis, St. Paul, Pittsburgh, Cincinnati, Tampa, Sacramento, Kansas
    City, New Orleans, Salt Lake City, Indianapolis, Omaha, Honolulu, Anchorage, Buffalo, Brooklyn,
    Manhattan, Bronx, Harlem, Hollywood, Beverly Hills, Santa Monica, Malibu, Pasadena, Oakland,
    Berkeley, Palo Alto, Long Beach, Fort Worth, New Haven, Trenton, Newark, Albany, Hartford,
    Columbus, Toledo, Des Moines, Little Rock, Baton Rouge, Boise, Spokane, Tacoma, Tulsa, Wichita,
    Richmond, Raleigh, Savannah, Charleston, Jacksonville, Fort Lauderdale, Palm Beach, El Paso,
    Albuquerque, Santa Fe, New York, New York City, Washington, Silicon Valley, Wall Street, Times
    Square, Long Island, Staten Island, Capitol Hill, Alabama, Alaska, Arizona, Arkansas,
    California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa,
    Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
    Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
    Tennessee, Texas, Utah, Vermont, West Virginia, Wisconsin, Wyoming, Virginia
Uzbekistan: Samarkand, Bukhara
Venezuela: Maracaibo
Vietnam: Ho Chi Minh City, Saigon, Da Nang
Yemen: Aden, Hodeidah
Zimbabwe: Bulawayo
"""
CITIES = {
    name.strip(): country
    for country, _, names in (
        entry.partition(":") for entry in re.split(r"\n(?! )", _BY_COUNTRY.strip())
    )
    for name in " ".join(names.split()).split(",")
}
"""From the name of a city or region to its country."""

_WIDER = """
Europe, Asia, Africa, Latin America, South America, North America, Central America, Middle East, Far
East, Near East, Eastern Europe, Western Europe, Central Europe, Southeast Asia, Central Asia, South
Asia, East Asia, West Africa, East Africa, Southern Africa, North Africa, Horn of Africa, Sub-
Saharan Africa, Scandinavia, Balkans, Caucasus, Caribbean, Adriatic, Baltics,
Indian Ocean, Atlantic Ocean, Pacific Ocean, Antarctica, Antarctic, Black
Sea, Red Sea, Dead Sea, North Sea, Caspian Sea, South China Sea, Baltic Sea, Persian Gulf, Gulf of
Mexico, Gulf of Aden, Strait of Hormuz, Suez Canal, Panama Canal, English Channel, Himalayas, Alps,
Andes, Sahara, Sahel, Amazon, Danube, Rhine, Nile, Mekong, Ganges, Volga, Asia Pacific, Asia-
Pacific, Oceania, Eurasia, Maghreb, Soviet Union, Europa, Afrika, Asien, Amerika, Nahost, Nahe
Osten, Naher Osten, Südamerika, Nordamerika, Europe de l’Est, Amérique, Afrique, Asie, América
Latina, Oriente Medio, África, Ostsee, Nordsee, Alpen, Mittelmeer
"""
WIDER = frozenset(name.strip() for name in " ".join(_WIDER.split()).split(","))
"""Continents, seas and parts of the world."""

SHORT_FORMS = {
    "Calif": "California", "Fla": "Florida", "Conn": "Connecticut", "Ariz": "Arizona",
    "Mich": "Michigan", "Minn": "Minnesota", "Tenn": "Tennessee", "NJ": "New Jersey",
    "NY": "New York", "NC": "North Carolina", "SC": "South Carolina", "DC": "Washington",
    "LA": "Los Angeles", "NYC": "New York City", "Washington DC": "Washington",
    "St Louis": "St. Louis", "The Hague": "Hague",
}  # fmt: skip
"""From short forms of places, without their points, to the names that they go by here."""
