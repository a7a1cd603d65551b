import { nameKey } from '../../text/keys.ts';

// Chinese | English words for it. Used to join keywords that a brief prints apart, never to add one.
const TABLE = `
外交|diplomacy,foreign affairs,foreign policy
外交政策|foreign policy,diplomacy
國際關係|international relations
國際秩序|international order,world order,global order
經濟|economy,economics
貿易|trade
貿易戰|trade war
關稅|tariffs,tariff
制裁|sanctions
科技|technology,tech
半導體|semiconductors,semiconductor,chips
晶片|chips,chip,semiconductors
人工智慧|artificial intelligence,ai
能源|energy
氣候|climate
氣候變遷|climate change
安全|security
國家安全|national security
國防|defense,defence,national defense
軍事|military
核武|nuclear weapons,nuclear
戰爭|war
和平|peace
停火|ceasefire,cease-fire
情報|intelligence
網路安全|cybersecurity,cyber security
民主|democracy
人權|human rights
選舉|election,elections
移民|immigration,migration
難民|refugees
地緣政治|geopolitics
供應鏈|supply chain,supply chains
印太|indo-pacific
印太戰略|indo-pacific strategy
兩岸|cross-strait,cross-strait relations
兩岸關係|cross-strait relations,cross-strait
台灣|taiwan
臺灣|taiwan
台海|taiwan strait
南海|south china sea
東海|east china sea
中國|china
美國|united states,us,usa,u.s.
美中|us-china,u.s.-china,us-china relations,china-us
美中關係|us-china relations,u.s.-china relations,us-china
中美|china-us,us-china
美俄|us-russia,u.s.-russia
中俄|china-russia,sino-russian
俄烏|russia-ukraine
俄烏戰爭|russia-ukraine war,war in ukraine,ukraine war
俄羅斯|russia
烏克蘭|ukraine
日本|japan
南韓|south korea,korea
北韓|north korea
印度|india
歐盟|european union,eu
歐洲|europe
北約|nato
中東|middle east
以色列|israel
伊朗|iran
聯合國|united nations,un
東協|asean
非洲|africa
拉丁美洲|latin america
北極|arctic
太空|space
海洋|maritime,oceans
投資|investment
金融|finance
產業政策|industrial policy
聯盟|alliance,alliances
盟友|allies
嚇阻|deterrence
威懾|deterrence
強權競爭|great power competition,great-power competition
大國競爭|great power competition,great-power competition
領導|leadership
川普|trump
習近平|xi jinping,xi
普丁|putin
政治|politics
社會|society
文化|culture
`;

/** The English words that a Chinese keyword may be printed beside, by `nameKey` of the Chinese one. */
export const VOCABULARY: ReadonlyMap<string, string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [zh = '', en = ''] = line.split('|');
      return [nameKey(zh), en.split(',').map(nameKey)];
    }),
);
