import { nameKey } from '../../text/keys.ts';

/** A publication that briefs cite. */
export interface Publication {
  /** The name it is stored under. */
  name: string;
  /** In Chinese as used in Taiwan; null where it has no usual Chinese name. */
  nameZh: string | null;
  host: string | null;
}

// Name | host | Chinese names (the first is the usual one) | further names.
const TABLE = `
Foreign Affairs|foreignaffairs.com|外交事務,外交事務雜誌,外交事务,外交季刊|Foreign Affairs Magazine,FA Magazine,FA
Foreign Policy|foreignpolicy.com|外交政策,外交政策雜誌|Foreign Policy Magazine,FP
The Economist|economist.com|經濟學人,经济学人,經濟學人雜誌|Economist
Financial Times|ft.com|金融時報,金融时报,英國金融時報|FT,The Financial Times
The New York Times|nytimes.com|紐約時報,纽约时报|New York Times,NYT,NY Times
The Washington Post|washingtonpost.com|華盛頓郵報,华盛顿邮报|Washington Post,WaPo
The Wall Street Journal|wsj.com|華爾街日報,华尔街日报|Wall Street Journal,WSJ
The Guardian|theguardian.com|衛報,卫报|Guardian
The Diplomat|thediplomat.com|外交家,外交學人|Diplomat
The National Interest|nationalinterest.org|國家利益,國家利益雜誌|National Interest
War on the Rocks|warontherocks.com|岩石上的戰爭|WOTR
Project Syndicate|project-syndicate.org|評論彙編,報業辛迪加|
Bloomberg|bloomberg.com|彭博,彭博社,彭博新聞社|Bloomberg News,Bloomberg Opinion
Reuters|reuters.com|路透,路透社|Thomson Reuters
Associated Press|apnews.com|美聯社,美联社|AP,The Associated Press,AP News
Agence France-Presse|afp.com|法新社|AFP
Politico|politico.com|政客,政客新聞網|POLITICO
Axios|axios.com||
The Atlantic|theatlantic.com|大西洋月刊,大西洋|Atlantic,The Atlantic Monthly
The New Yorker|newyorker.com|紐約客|New Yorker
Time|time.com|時代雜誌,時代周刊,時代|Time Magazine,TIME
Newsweek|newsweek.com|新聞周刊,新聞週刊|
BBC|bbc.com|英國廣播公司|BBC News,BBC中文網,BBC Chinese
CNN|cnn.com|美國有線電視新聞網|CNN International
NPR|npr.org|美國全國公共廣播電台|National Public Radio
Nikkei Asia|asia.nikkei.com|日經亞洲,日經亞洲評論|Nikkei Asian Review
South China Morning Post|scmp.com|南華早報,南华早报|SCMP
The Japan Times|japantimes.co.jp|日本時報|Japan Times
Kyodo News|kyodonews.net|共同社|Kyodo
Yonhap|yna.co.kr|韓聯社|Yonhap News Agency
The Straits Times|straitstimes.com|海峽時報|Straits Times
Lianhe Zaobao|zaobao.com.sg|聯合早報,联合早报|Zaobao
Al Jazeera|aljazeera.com|半島電視台|Aljazeera
Deutsche Welle|dw.com|德國之聲|DW
Der Spiegel|spiegel.de|明鏡周刊,明鏡週刊|Spiegel
Le Monde|lemonde.fr|世界報|
Central News Agency|cna.com.tw|中央社,中央通訊社|CNA,Focus Taiwan
Taipei Times|taipeitimes.com|台北時報|
Liberty Times|ltn.com.tw|自由時報|LTN
United Daily News|udn.com|聯合報|UDN
CommonWealth Magazine|cw.com.tw|天下雜誌|
The News Lens|thenewslens.com|關鍵評論網,關鍵評論|
Xinhua|xinhuanet.com|新華社,新华社|Xinhua News Agency
Global Times|globaltimes.cn|環球時報,环球时报|
People's Daily|people.com.cn|人民日報,人民日报|
Council on Foreign Relations|cfr.org|外交關係協會,外交關係委員會|CFR
CSIS|csis.org|戰略與國際研究中心,战略与国际研究中心|Center for Strategic and International Studies
Brookings Institution|brookings.edu|布魯金斯研究院,布魯金斯學會|Brookings,The Brookings Institution
RAND|rand.org|蘭德公司,蘭德智庫|RAND Corporation
Carnegie Endowment for International Peace|carnegieendowment.org|卡內基國際和平基金會|Carnegie Endowment,Carnegie
Chatham House|chathamhouse.org|查塔姆研究所,皇家國際事務研究所|Royal Institute of International Affairs
IISS|iiss.org|國際戰略研究所|International Institute for Strategic Studies
Atlantic Council|atlanticcouncil.org|大西洋理事會|The Atlantic Council
Lowy Institute|lowyinstitute.org|洛伊研究所,羅伊研究所|The Interpreter,Lowy Interpreter
Center for a New American Security|cnas.org|新美國安全中心|CNAS
Hudson Institute|hudson.org|哈德遜研究所|
Heritage Foundation|heritage.org|傳統基金會|The Heritage Foundation
American Enterprise Institute|aei.org|美國企業研究院|AEI
Hoover Institution|hoover.org|胡佛研究所|
Quincy Institute|quincyinst.org|昆西研究所|Responsible Statecraft
Stimson Center|stimson.org|史汀生中心|
Asia Society|asiasociety.org|亞洲協會|Asia Society Policy Institute,ASPI New York
Australian Strategic Policy Institute|aspi.org.au|澳洲戰略政策研究所|ASPI,The Strategist
International Crisis Group|crisisgroup.org|國際危機組織|Crisis Group
Wilson Center|wilsoncenter.org|威爾遜中心|Woodrow Wilson Center
Jamestown Foundation|jamestown.org|詹姆士敦基金會|China Brief,The Jamestown Foundation
MERICS|merics.org|墨卡托中國研究中心|Mercator Institute for China Studies
European Council on Foreign Relations|ecfr.eu|歐洲外交關係委員會|ECFR
Institute for the Study of War|understandingwar.org|戰爭研究所|ISW
SIPRI|sipri.org|斯德哥爾摩國際和平研究所|Stockholm International Peace Research Institute
Lawfare|lawfaremedia.org||Lawfare Blog
Just Security|justsecurity.org||
The Conversation|theconversation.com|對話|
International Security|direct.mit.edu|國際安全|
The Washington Quarterly|twq.elliott.gwu.edu|華盛頓季刊|Washington Quarterly
Survival|tandfonline.com|生存|Survival: Global Politics and Strategy
Defense News|defensenews.com|國防新聞|
Nikkei|nikkei.com|日本經濟新聞,日經新聞,日經|Nihon Keizai Shimbun
Asahi Shimbun|asahi.com|朝日新聞|The Asahi Shimbun
Yomiuri Shimbun|yomiuri.co.jp|讀賣新聞|The Yomiuri Shimbun
`;

interface Row extends Publication {
  keys: string[];
}

const ROWS: Row[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', host = '', chinese = '', more = ''] = line.split('|');
    const variants = [name, ...chinese.split(','), ...more.split(',')].filter((variant) => variant !== '');
    return { name, nameZh: chinese.split(',')[0] || null, host: host || null, keys: variants.map(nameKey) };
  });

/** The publications that foreign-policy briefs cite most, under the name they are stored with. */
export const PUBLICATIONS: readonly Publication[] = ROWS.map(({ name, nameZh, host }) => ({ name, nameZh, host }));

const BY_KEY = new Map(ROWS.flatMap((row, at) => row.keys.map((key) => [key, PUBLICATIONS[at]] as const)));
const BY_HOST = new Map(ROWS.flatMap((row, at) => (row.host === null ? [] : [[row.host, PUBLICATIONS[at]] as const])));

/**
 * The publication of a name in any of its variants, or of a host; null for one that is not known.
 * @example publicationOf('《外交事務》')?.name // 'Foreign Affairs'
 */
export function publicationOf(name: string): Publication | null {
  const key = nameKey(name);
  return BY_KEY.get(key) ?? BY_HOST.get(key.replace(/^www\./, '')) ?? publicationOfHost(key);
}

/** The publication of a host or one of its subdomains; null for one that is not known. */
export function publicationOfHost(host: string): Publication | null {
  const labels = host.toLowerCase().split('.').slice(-5);
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = BY_HOST.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}

function isOneEditAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && one.charAt(head) === other.charAt(head)) head += 1;
  let tail = 0;
  const limit = Math.min(one.length, other.length) - head;
  while (tail < limit && one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)) tail += 1;
  return Math.max(one.length, other.length) - head - tail <= 1;
}

/** The known publication that a name may be a slip of: one letter off, or the known name with more words. */
export function similarPublication(name: string): Publication | null {
  const key = nameKey(name);
  if (key.length < 4 || key.length > 80) return null;
  for (const [known, publication] of BY_KEY) {
    if (known.length < 4) continue;
    if (isOneEditAway(known, key) || key.startsWith(`${known} `) || key.endsWith(` ${known}`))
      return publication ?? null;
  }
  return null;
}
