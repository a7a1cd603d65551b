/**
 * Words of foreign policy that say the same in both languages, as evidence that two texts do.
 *
 * Each line holds Chinese forms, then English ones, each separated by `|`. A Chinese form is found anywhere;
 * an English one at the start of a word, so that `sanction` finds `sanctions`; one that ends in `$` is a whole word.
 * The English form that comes first names the term. None is a name: names come from the registry of entities.
 */
const LINES = `
因此|所以|故而|於是 therefore|thus|hence|as a result|consequently
然而|不過|可是 however|yet$|nevertheless|nonetheless
雖然|儘管|縱使 although|though$|while$|despite
此外|另外|更甚者|同時|再者 moreover|furthermore|in addition|besides|meanwhile
例如|譬如|舉例 for example|for instance|such as
如果|若|一旦|倘若|假如 if$|once$|unless|should$|were$
除非 unless
因為|由於 because|since$|owing to
首先|第一步 first$|to begin with
最後|最終 finally|last$|in the end|ultimately
必須|務必 must|have to|need to
不應|不該 should not|ought not
短期 short term|short-term|near term
長期 long term|long-term
協議|協定 deal$|deals$|agreement|accord|pact
條約 treat
談判|協商 negotiat|talks$|bargain
外交 diplom
個人外交 personal diplomacy
承諾 promise|pledge|commitment|commit
讓步|退讓 concession|concede
制裁 sanction
關稅 tariff|duties
貿易 trade|trading
投資 invest
經濟 econom
市場 market
供應鏈|供應網 supply chain|supplier|supply network
半導體|晶片|芯片 semiconductor|chip
稀土 rare earth|rare-earth
關鍵礦物|礦產 mineral
能源 energy
天然氣 gas$|natural gas|lng$
石油|原油|油價 oil$|crude
氣候 climate
科技|技術 technolog|tech$
人工智慧|人工智能 artificial intelligence|ai$
出口 export
管制 control
進口 import
限制 restrict|limit|curb
補貼 subsid
債務|貸款 debt|loan|lending
預算|經費 budget
基金|資金|財源 fund|money|financ
金融|銀行 financ|bank
通膨|通脹|物價 inflation|prices
戰爭 war$|wars$|warfare
衝突 conflict
停火|停戰 ceasefire|cease-fire|truce|armistice|stopping the war|end the war|fighting stop
和平 peace
軍事|軍力 militar
軍隊|部隊|兵力|士兵 troop|army|armies|soldier|forces
國防|防衛 defense|defence
飛彈|導彈 missile
防空 air defense|air defence
無人機 drone|unmanned
核武|核子|核彈 nuclear
嚇阻|威懾|嚇止 deter
盟友|同盟|聯盟 ally|allies|alliance
夥伴|伙伴 partner
援助|支援|協助 aid$|assist|support|help
武器|軍售|彈藥 weapon|arms$|munition|ammunition
安全 secur|safety
穩定 stabil|stable
風險 risk
威脅 threat
危機 crisis|crises
升級 escalat
競爭 competit|compet|rival
合作 cooperat|collaborat|work together|working together
對話 dialogue|dialog$
緩和|和緩 detente|détente|rapprochement|easing|thaw|ease$
信任|互信 trust
透明 transparen
領導 leader
聲譽|信譽|公信力 reputation|credib
秩序 order$
規則|規範 rule|norm$|norms$
法律|法規 law$|laws$|legal|legislat
國會|議會|立法 congress|parliament|legislat|lawmaker
行政部門|政府 executive|government|administration
選舉|大選 election|electoral
選民|民意|輿論 voter|public opinion|public
民主 democra
威權|獨裁|強人 authoritarian|autocra|dictator|strongm
人權 human rights
憲法 constitution
法院|法庭 court|tribunal
總統 president
總理|首相 prime minister|premier
部長 minister
代表團|代表 delegat|envoy|representative
峰會|高峰會 summit
會議|會談 meeting|conference|talks$
國際 international
全球|世界 global|world
區域|地區 region
邊界|邊境 border|frontier
主權 sovereign
領土 territor
海峽 strait
海底電纜|海纜|電纜 cable
海軍|艦隊|船艦|軍艦 navy|naval|fleet|warship
海警|海巡 coast guard|coastguard
船隻|船舶|貨船|航運 ship$|ships$|shipping|vessel
港口 port$|ports$|harbor|harbour
航行 navigat
島嶼|島國|群島|島 island
漁 fish
演習|演練 exercise|drill|rehears
封鎖 blockad
資訊|情報 information|intelligence
假訊息|虛假訊息 disinformation|misinformation
網路|網絡 cyber|internet|online|network
隱私 privacy
媒體 media|press$
衛星 satellite
基礎建設|基礎設施 infrastructure
鐵路 rail
援建|重建 rebuild|reconstruct
難民|移民 refugee|migrant|migration
人道 humanitarian
疫苗|疫情|衛生|醫療 vaccin|pandemic|health|medical|hospital
糧食|穀物|小麥 food|grain|wheat
水資源|河 water|river
農業|農民 farm|agricult
企業|公司|廠商 compan|firm$|firms$|business|corporat
工廠|產能|生產|製造 factor|production|produce|manufactur|capacity
工人|勞工|人才 worker|labor|labour|talent|engineer
學生|大學 student|universit
中小企業|小國|小型 small
保險 insur
庫存|儲備|囤 stockpile|reserve|inventor
標準 standard
期限|時程|時間表 deadline|timetable|schedule|timeline
條件 condition
擴大|擴張 expand|expansion|enlarg
減少|降低|削減|縮減 reduc|cut$|cuts$|lower
增加|提高|提升 increas|rais|rise
成本|代價|費用 cost|price$
利益|好處|造福|互利 interest|benefit|advantage|gain
中立|不結盟 neutral|nonalign|non-align
避險|兩面 hedg
脫鉤 decoupl
依賴 depend|relian
脆弱 vulnerab|fragil
韌性 resilien
自主 autonom
模糊 ambigu
現狀 status quo
紅線 red line
戰略|策略 strateg
政策 polic
改革 reform
投票|否決 vote|veto
決議 resolution
監督|監測|查核|核查 monitor|verif|oversight|inspect
專家|學者|分析家 expert|scholar|analyst
報告 report
證據 evidence
歷史 histor
教訓 lesson
記憶 memor
城市 city|cities
首都 capital$|capitals$
人口 population|demograph
年輕|青年 young|youth
時間 time$
公開 public|open
秘密|祕密|私下 secret|private
錯誤|重蹈覆轍 mistake|error
提醒|警告 warn|remind|alert
競選|連任 campaign|reelect|re-elect
十年 decade
世紀 century|centuries
冬天|冬季 winter
夏天|夏季 summer
一半|半數 half
兩倍|加倍 double|twice
`;

/** A term: what names it, and its forms in each language. */
export interface Term {
  name: string;
  zh: string[];
  en: string[];
}

/** The terms of both languages, in no order that matters. */
export const TERMS: readonly Term[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const space = line.indexOf(' ');
    const en = line.slice(space + 1).split('|');
    return { name: (en[0] ?? '').replace('$', ''), zh: line.slice(0, space).split('|'), en };
  });
