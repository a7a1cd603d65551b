import type { Language } from '../../model.ts';
import { labelKey } from '../../text/keys.ts';

/** What a label announces. */
export type Field =
  | 'author'
  | 'source'
  | 'date'
  | 'otherDate'
  | 'keywords'
  | 'title'
  | 'url'
  | 'body'
  /** A block that argues, such as 評析: bulleted inside the body it is a section like any other. */
  | 'comment'
  /** A block that is never part of the body, such as references. */
  | 'note';

/** A word that a label is made of. `language` of a body label is that of the text below it. */
export interface LabelWord {
  field: Field;
  language: Language;
}

const WORDS: { field: Field; zh: string; en: string }[] = [
  {
    field: 'author',
    zh: '作者 作者群 原作者 原文作者 文章作者 作者姓名 撰稿人 撰稿 撰文 撰文者 著者',
    en: 'author|authors|author(s)|by|written by|byline|writer|writers|writer(s)|author name',
  },
  {
    field: 'source',
    zh: '來源 出處 資料來源 網站來源 文章來源 新聞來源 來源網站 原文來源 原文出處 媒體 刊物 期刊 来源 出处 资料来源 网站来源 文章来源 媒体',
    en: 'source|sources|source(s)|publication|publisher|published in|journal|outlet|website|media|web source',
  },
  {
    field: 'date',
    zh: '日期 發布日期 發佈日期 發表日期 出版日期 刊登日期 原文日期 文章日期 發布時間 發表時間 出版時間 时间 時間 发布日期 发表日期 出版时间',
    en: 'date|dates|published|publication date|date of publication|date published|published on|published date|pub date|issue date',
  },
  {
    field: 'otherDate',
    zh: '撰寫日期 編譯日期 翻譯日期 整理日期 存取日期 取用日期 查閱日期 瀏覽日期 擷取日期 更新日期 修改日期 撰写日期 更新时间',
    en: 'access date|accessed|accessed on|date accessed|date of access|retrieved|retrieved on|written|written on|date written|updated|last updated|translation date|date translated|translated on|compiled on',
  },
  {
    field: 'keywords',
    zh: '關鍵字 關鍵詞 關鍵字詞 標籤 主題詞 关键字 关键词 标签',
    en: 'keywords|keyword|keyword(s)|key words|key word|tags|tag|topics|topic|subjects',
  },
  {
    field: 'title',
    zh: '標題 題目 篇名 題名 文章標題 原文標題 中文標題 英文標題 标题 题目',
    en: 'title|headline|english title|chinese title|original title|article title',
  },
  {
    field: 'url',
    zh: '連結 網址 鏈結 超連結 原文連結 原文網址 網頁連結 文章連結 网址 链接 原文链接',
    en: 'link|links|url|urls|web link|weblink|original link|article link|web address',
  },
  {
    field: 'body',
    zh: '摘要 中文摘要 重點摘要 內容摘要 文章摘要 全文摘要 摘要內容 中文重點摘要 内容摘要 重点摘要',
    en: 'summary|abstract|english summary|english abstract|executive summary|article summary|summaries',
  },
  {
    field: 'comment',
    zh: '評析 評論 短評 分析 建議 政策建議 政策意涵 政策啟示 評論與建議 結語 心得 评析 评论 建议 政策建议',
    en: 'comment|comments|commentary|analysis|assessment|policy implications|implications|recommendation|recommendations|policy recommendations|takeaways',
  },
  {
    field: 'note',
    zh: '參考資料 參考文獻 參考來源 延伸閱讀 備註 備考 附註 註 註釋 註解 編按 編者按 編譯 編譯者 譯者 翻譯 整理 校對 審校 免責聲明 聲明 参考资料 参考文献 备注 编译 译者',
    en: "reference|references|bibliography|further reading|note|notes|remark|remarks|editor's note|disclaimer|translator|translated by|compiled by|compiler|editor|edited by|footnotes|works cited",
  },
];

// Labels for a body in the language that they are not written in.
const CROSSED: [string, Language][] = [
  ['英文摘要', 'EN'],
  ['英文重點摘要', 'EN'],
  ['chinese summary', 'ZH'],
  ['chinese abstract', 'ZH'],
];

/** Words beside a body label that name the language of the body: `摘要 (英文)`. */
export const LANGUAGE_WORDS: ReadonlyMap<string, Language> = new Map([
  ['英文', 'EN'],
  ['english', 'EN'],
  ['en', 'EN'],
  ['中文', 'ZH'],
  ['chinese', 'ZH'],
  ['zh', 'ZH'],
]);

function vocabulary(): ReadonlyMap<string, LabelWord> {
  const words = new Map<string, LabelWord>();
  for (const { field, zh, en } of WORDS) {
    for (const word of zh.split(' ')) words.set(labelKey(word), { field, language: 'ZH' });
    for (const word of en.split('|')) words.set(labelKey(word), { field, language: 'EN' });
  }
  for (const [word, language] of CROSSED) words.set(labelKey(word), { field: 'body', language });
  return words;
}

/** Every word that a label of the house may be made of, by its `labelKey`. */
export const LABEL_WORDS: ReadonlyMap<string, LabelWord> = vocabulary();
