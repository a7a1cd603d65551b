/** The vocabulary that generated briefs are made of: Chinese and English side by side. */

type Pair = readonly [zh: string, en: string];
type Words = readonly [Pair, ...Pair[]];

export const nouns: Words = [
  ['制裁', 'sanctions'],
  ['關稅', 'tariffs'],
  ['停火', 'a ceasefire'],
  ['談判', 'negotiations'],
  ['出口管制', 'export controls'],
  ['半導體', 'semiconductors'],
  ['供應鏈', 'supply chains'],
  ['能源安全', 'energy security'],
  ['天然氣', 'natural gas'],
  ['核武', 'nuclear weapons'],
  ['無人機', 'drones'],
  ['飛彈防禦', 'missile defence'],
  ['海底電纜', 'undersea cables'],
  ['稀土', 'rare earths'],
  ['糧食價格', 'food prices'],
  ['移民', 'migration'],
  ['選舉', 'elections'],
  ['氣候協議', 'climate accords'],
  ['人工智慧', 'artificial intelligence'],
  ['情報共享', 'intelligence sharing'],
  ['聯合演習', 'joint exercises'],
  ['軍費', 'defence budgets'],
  ['基礎建設', 'infrastructure'],
  ['外國投資', 'foreign investment'],
  ['貨幣政策', 'monetary policy'],
  ['公共債務', 'public debt'],
  ['航行自由', 'freedom of navigation'],
  ['漁權', 'fishing rights'],
  ['邊界爭端', 'border disputes'],
  ['人權', 'human rights'],
  ['新聞自由', 'press freedom'],
  ['難民', 'refugees'],
  ['造船', 'shipbuilding'],
  ['電動車', 'electric vehicles'],
  ['港口', 'ports'],
  ['衛星', 'satellites'],
  ['網路攻擊', 'cyber attacks'],
  ['假訊息', 'disinformation'],
  ['威懾', 'deterrence'],
  ['結盟', 'alliances'],
  ['調停', 'mediation'],
  ['援助', 'aid'],
  ['重建', 'reconstruction'],
  ['石油產量', 'oil output'],
  ['航空業', 'aviation'],
  ['公共衛生', 'public health'],
  ['水資源', 'water'],
  ['電網', 'power grids'],
  ['軍售', 'arms sales'],
  ['領土主張', 'territorial claims'],
];

export const verbs: Words = [
  ['推遲', 'delayed'],
  ['擴大', 'widened'],
  ['削弱', 'weakened'],
  ['支持', 'supported'],
  ['質疑', 'questioned'],
  ['重啟', 'reopened'],
  ['限制', 'limited'],
  ['協調', 'coordinated'],
  ['加速', 'sped up'],
  ['拒絕', 'rejected'],
  ['依賴', 'depended on'],
  ['低估', 'underestimated'],
  ['補貼', 'subsidised'],
  ['監督', 'oversaw'],
  ['承諾', 'promised'],
  ['改變', 'changed'],
  ['利用', 'exploited'],
  ['暫停', 'suspended'],
  ['保護', 'protected'],
  ['忽視', 'neglected'],
];

export const actors: Words = [
  ['議會', 'the parliament'],
  ['鄰國', 'its neighbours'],
  ['中央銀行', 'the central bank'],
  ['反對黨', 'the opposition'],
  ['國防部', 'the defence ministry'],
  ['投資者', 'investors'],
  ['盟友', 'its allies'],
  ['監管機構', 'regulators'],
  ['地方政府', 'local governments'],
  ['外交官', 'diplomats'],
  ['出口商', 'exporters'],
  ['軍方', 'the military'],
  ['法院', 'the courts'],
  ['選民', 'voters'],
];

export const circumstances: Words = [
  ['在冬季之前', 'before the winter'],
  ['儘管有國內壓力', 'despite pressure at home'],
  ['作為交換條件', 'in return'],
  ['在短期內', 'in the short term'],
  ['沒有明確的時間表', 'without a clear timetable'],
  ['以避免進一步升級', 'to avoid a further escalation'],
  ['違反先前的協議', 'against an earlier agreement'],
  ['在多邊架構之下', 'within a multilateral framework'],
  ['以較低的成本', 'at a lower cost'],
  ['在下一次峰會上', 'at the next summit'],
  ['而市場反應冷淡', 'while markets hardly react'],
  ['即使代價高昂', 'even at a high price'],
];

/** What follows a name, with places for other words; `%n` noun, `%v` verb, `%a` actor, `%c` circumstance, `%y` number. */
export const clauses: Words = [
  ['%v%n，%c', '%v %n %c'],
  ['在%y年之後%v%n，並且%v%n', '%v %n after %y and %v %n'],
  ['認為%a%v%n，%c', 'believed that %a %v %n %c'],
  ['的%n使%a難以應對%n', ' faced %n, which made it hard for %a to deal with %n'],
  ['與%a討論%n，%c', 'discussed %n with %a %c'],
  ['花費約%y億元%v%n', 'spent about %y million a year and %v %n'],
];

/** What towns are called, two at a time: names that are rare each, and common together. */
export const syllables: Words = [
  ['卡', 'ka'],
  ['洛', 'lo'],
  ['維', 'vi'],
  ['登', 'den'],
  ['薩', 'sa'],
  ['莫', 'mo'],
  ['提', 'ti'],
  ['涅', 'ne'],
  ['佩', 'pe'],
  ['圖', 'tu'],
  ['拉', 'la'],
  ['芬', 'fen'],
  ['戈', 'go'],
  ['倫', 'lun'],
  ['德', 'de'],
  ['敏', 'min'],
  ['西', 'si'],
  ['特', 'ter'],
  ['貝', 'be'],
  ['諾', 'nor'],
  ['蓋', 'gai'],
  ['普', 'pu'],
  ['雅', 'ya'],
  ['索', 'so'],
];

/** Who is said to have said it. A claim has one of these at most, so no two of them meet. */
export const attributions: Words = [
  ['官員如此證實', 'as officials confirmed'],
  ['批評者如此警告', 'as critics warned'],
  ['學者如此推測', 'as scholars guessed'],
];

/** What nobody writes of any more: it stands in old briefs only. */
export const outdated: Words = [
  ['傳真機', 'fax machines'],
  ['撥接上網', 'dial-up access'],
  ['呼叫器', 'pagers'],
];

export const sourceNames = {
  first: ['Meridian', 'Harbour', 'Lantern', 'Northern', 'Atlas', 'Pacific', 'Open Strait', 'Compass'],
  last: ['Review', 'Quarterly', 'Ledger', 'Forum', 'Index'],
};

export const personNames = {
  given: ['Ada', 'Ben', 'Clara', 'David', 'Elena', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas', 'Kim', 'Lena', 'Marco'],
  family: ['Abbott', 'Berger', 'Castro', 'Dietz', 'Endo', 'Fischer', 'Garcia', 'Huang', 'Ito', 'Jensen', 'Kovacs'],
  familyZh: ['王', '李', '張', '劉', '陳', '楊', '黃', '趙', '吳', '周', '徐'],
  givenZh: ['雅文', '志明', '怡君', '建宏', '淑芬', '家豪', '美玲', '俊傑', '佩珊', '冠宇', '詩涵', '承恩', '靜怡'],
};
