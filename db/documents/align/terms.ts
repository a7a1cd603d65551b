/**
 * Words of foreign policy that say the same in both languages, as evidence that two texts do.
 *
 * Each line holds Chinese forms, then English ones, each separated by `|`. A Chinese form is found anywhere;
 * an English one at the start of a word, so that `sanction` finds `sanctions`; one that ends in `$` is a whole word.
 * The Chinese form that comes first names the term, being a whole word. None is a name: names come from the registry of entities.
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
政策 policy|policies
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
履行|兌現|遵守 fulfil|honor|honour|comply|abide|oblige
違反|違約|違背|食言 violat|breach|breaks|backtrack|renege
測試|試探|考驗 test$|tests$|testing|tested|probe|probing
維護|維持|捍衛|守護 maintain|defend|protect|preserve|uphold
決心|意志 resolve|will to|determination
撤銷|取消|解除 withdr|revok|cancel|lift|relief
擬定|制定|起草 devis|draft|draw up
促進|推動 promot|advance|push
犧牲 sacrific|abandon|trade away
追求|尋求 pursu|seek
政治 politic
社會 societ|social
文化 cultur
教育|學校 education|school
宗教 religio
種族|族群 ethnic
原住民 indigenous
婦女|女性 women|woman
兒童|孩子 children|child
家庭|家戶 household|famil
住房|房屋 housing|homes
納稅人|稅收|稅 tax
收入|營收 revenue|income
消費者|消費 consumer|consumption
價值 value
資產 asset
債券 bond
利息|利率 interest rate|interest
股市|股票 stock market|shares
美元 dollar
歐元 euro$|euros$
人民幣 renminbi|yuan
保護主義 protectionis
產業|工業 industr
電動車 electric vehicle|electric car
電池 batter
太陽能 solar
風電|風力 wind power|wind farm
煤 coal
核能|核電 nuclear power|nuclear energy|reactor
電網|供電|電力 grid|electric|power supply
碳|排放 carbon|emission
環境 environment
颱風|風暴|暴風 typhoon|storm|blizzard|hurricane
地震 earthquake
洪水|水災 flood
乾旱|旱災 drought
海平面 sea level
冰 ice$|icebreak
潛艦|潛艇 submarine
航空母艦|航母 aircraft carrier
戰機|戰鬥機 fighter
戰俘|俘虜 prisoner
間諜 spy|espionage|spies
恐怖 terror
叛亂|叛軍 rebel|insurgen
政變 coup$|coups$
示威|抗議 protest|demonstrat
革命 revolution
佔領|占領 occup
入侵|侵略 invad|invasion|aggress
攻擊|打擊 attack|strike
報復|反制 retaliat|countermeasure
挑釁 provo
施壓|壓力 pressure
脅迫|威逼 coerc
談判桌 table$
調停|斡旋|中間人 mediat|broker
中等強國 middle power
大國|強權 great power|powers$
小國 small state|small countr
開發中國家|發展中國家|全球南方 developing|global south
同意|批准 agree$|approv|ratif|consent
反對 oppos|object
拒絕 refus|reject|declin
支持 support|back$|backing
參與|加入 join|participat
退出 withdraw from|leave$|exit
成員|會員國 member
委員會 committee|commission
機構|組織 organization|organisation|institution|agency
聯合國 united nations
專家小組 panel
憑證|簽證 visa
資料|數據 data$
演算法|算法 algorithm
算力 computing power|compute
雲端 cloud
走私 smuggl
海關 customs
貪腐|腐敗|貪汙 corrupt
審計|稽核 audit
合約|契約 contract
投標|採購 procure|tender|purchas
道路|公路 road
橋 bridge
鐵軌|軌道 track|rail
倉庫 depot|warehouse
機場 airport
汽車|車廠 car$|cars$|carmaker|automak
飛機 plane$|planes$|aircraft
貨櫃|集裝箱 container
海床 seabed
錨 anchor
維修|修復|修理 repair|mend|restor
意外|事故 accident|incident
蓄意|故意 deliberate|intent
否認 deny|denied|denies
藉口|借口 pretext|excuse
訊號|信號 signal
熱線 hotline
秘書長 secretary-general|secretary general
市長 mayor
地方政府|地方 local
中央 central
人民|居民|民眾 people$|resident|public
輿論|民調 poll$|polls$|opinion
團結 unity|unite|solidar
分裂|分歧 divide|division|split|differ
差距|缺口 gap$|gaps$
優勢 advantage|edge$|lead$
弱點 weak
強項|力量 strength
機會 opportunit|chance|odds
問題|難題 question|problem|puzzle
答案|答覆|回應 answer|reply|respond|response
方案|計畫|計劃 plan$|plans$|program|measure
步驟 step$|steps$
目標 goal|objective|aim$
原則 principle
例外|豁免 exception|exempt
永久|常駐 permanent
臨時|暫時 temporary|interim
立即|馬上 immediate|at once|at hand
緩慢|逐步|逐年 gradual|slow|year by year
深海|海洋 ocean|deep sea|marine
內陸 inland|landlocked
北極 arctic
太空 space$|outer space
病毒|疾病 virus|disease
藥品|藥物 drug$|drugs$|medicine|pharma
毒品|芬太尼 fentanyl|narcotic
大豆|黃豆 soybean
肥料 fertili
咖啡 coffee
鋼鐵|鋼 steel
鋁 alumin
銅 copper
鋰 lithium
鎵 gallium
前線|前沿 front$|frontline|forward
東翼 eastern flank
絆網 tripwire
盾牌|盾 shield
橋頭堡 bridgehead
後勤 logistic
增援 reinforce
動員 mobiliz|mobilis
徵兵|兵役 conscript|draft$
旅級|旅 brigade
彈性|靈活 flexib
保密|外洩|洩漏 secre|leak
象徵 symbol
勝利|贏 victor|win$|wins$|won$
失敗|輸 fail|defeat|lose$|lost$
結果 result|outcome
影響 affect|influence|impact
責任 responsib
資源 resource
工作 work$|job$|jobs$
返鄉|回家 home$|return
出路|前景 prospect|future
買賣|交易 transaction|purchase|deal$|deals$|bargain
角色|扮演 role
鄰國|鄰居 neighbor|neighbour
崩潰 collaps
集團 bloc$|blocs$
單邊 unilateral
雙邊 bilateral
多邊 multilateral
三方|三邊 trilateral|the three
雙方 both
孤立 isolat
包圍|圍堵 contain$|containment|encircl
平衡 balanc
轉移|移轉 transfer
回收 recycl
工程師 engineer
分析人員|分析師 analyst
船員 crew
船東 owner|shipowner
旗 flag
警務|警察 police|policing
漁權|捕撈 catch|fishing
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
    const zh = line.slice(0, space).split('|');
    return { name: zh[0] ?? '', zh, en: line.slice(space + 1).split('|') };
  });
