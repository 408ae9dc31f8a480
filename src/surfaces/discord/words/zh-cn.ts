import type { Words } from './words.ts';

const number = new Intl.NumberFormat('zh-CN');
const counted = (count: number, unit: string): string => `${number.format(count)} ${unit}`;

const doNotMention = (words: readonly string[]): string => `文中没有提到${words.join('、')}。`;

export const ZH_CN: Words = {
  language: 'zh-CN',

  related: '这些文章未必回答了这个问题。相关的内容有：',
  unanswered: (lacking) =>
    lacking.length === 0 ? '这些文章没有回答这个问题。' : `这些文章没有回答这个问题：${doNotMention(lacking)}`,
  unmentioned: doNotMention,
  quoted: (word) => `“${word}”`,
  nearest: '最接近的内容：',
  howToAsk: '请换用文章里可能出现的词，或者少用几个词再试试。',
  tooLong: '这个问题太长了：最多 300 个字符。',
  help: '请就文章的内容提问，几个词或一个完整的问题都可以。',
  fault: (id) => `我这边出了差错，与文章的内容无关。维护者可以在日志中按 ${id} 查到这个错误。`,
  unknownCommand: '我已经不认识这个命令了。请重新加载 Discord，再试试 /提问。',
  unknownButton: '这个按钮是以前留下的，我已经不知道它的用途了。请用 /提问 重新提问。',

  missingNote: '文章中缺少这条注释。',
  previousNote: (label) => `上一条注释，${label}：`,
  moreNotes: (notes, words) => `还有 ${counted(notes, '条注释')}（${counted(words, '个词')}）：请点“全部注释”。`,
  alsoIn: (titles) => `另见于：${titles}`,
  openArticle: '打开文章的这一处',
  resultOf: (at, all) => `第 ${at} 条结果，共 ${all} 条`,
  readingOn: '正在继续阅读文章',
  noNotes: '这段文字没有注释。',
  noSuchNote: (label) => `这段文字没有注释 ${label}。`,
  allNotes: '这段文字的全部注释：',
  textBelow: '全文见下方的文件。',
  sharedBy: (person) => `由 ${person} 分享`,

  edited: '文章已经修改：原来那段文字的位置上，现在是这段文字。',
  gone: '原来在这里的文章已不在文库中。',
  otherAnswers: '文章有了变动：现在的答案与之前不同。',
  noQuestion: '我已经读不出这条消息里的问题了。请用 /提问 重新提问。',
  endOfArticle: '文章到此结束。',
  startOfArticle: '文章从这里开始。',
  noMoreAnswers: '这个问题没有更多答案了。',
  notYours: '只有提问者本人或版主可以删除。',
  notMine: '这不是我给出的答案。',
  deleted: '答案已删除。',
  deleteByButton: '我不是这里的成员，无法删除；请按回答下方的“删除”。',
  slowDown: (when) => `您刚才问了很多问题。请在${when}再问。`,
  notHere: '我不在这里回答问题。维护者指定了其他地方。',
  busy: '此刻提问的人太多了。请过几秒再问。',

  greeting: '您好！请就文章的内容提问；我会逐字引用文章中的段落来回答。',
  thanks: '不客气。',

  noSuchArticle: (name) => `没有名为“${name}”的文章。用 /文章列表 可以列出现有的文章。`,
  noSuchParagraph: (paragraphs) => `这篇文章共有 ${counted(paragraphs, '段')}。`,
  readingIsOff: '维护者关闭了阅读功能。',
  noArticles: (filter) => `没有哪个标题或作者名含有“${filter}”。`,
  articlesTitle: (count) => `文章（${counted(count, '篇')}）`,
  articlesLike: (filter, count) => `含“${filter}”的文章（${counted(count, '篇')}）`,
  passages: (count) => counted(count, '段文字'),
  pageOf: (at, all) => `第 ${number.format(at)} 页，共 ${number.format(all)} 页`,

  helpPage: [
    '**我用文章中的段落来回答，逐字引用，并附上原有的注释。** 对问题本身，我不写一句自己的话。文章没有回答的，我会直说。',
    '- **/提问** 回答问题；`文章` 只在一篇文章里查找，`显示` 决定谁能看到答案。',
    '- **/文章列表** 列出所有文章，**/阅读** 从某一段打开一篇文章。',
    '- 右键点击一条消息，选择 **应用（APP）**，再选 **就此提问**：回答消息里的问题，只有您能看到。',
    '- 在私信中直接写就可以。回复某个答案，可以在同一篇文章里继续提问；“更多”“下一段”以及 [3] 这样的注释编号，都按字面起作用。',
    '- “加引号的短语”必须原样出现在段落中。',
    '- **/关于** 介绍我收录了什么，**/隐私** 说明我保存了什么。',
  ].join('\n'),
  privacyPage: [
    '**我不保存任何关于您的信息。**',
    '- 问题只在内存中处理，答完就忘。问题本身和提问者都不会写入任何文件或日志。',
    '- 按钮所对应的段落记在消息本身里；问题也是从消息中重新读取的。',
    '- 某人在最近一分钟内提了多少个问题，只在这一分钟内留在内存里，以免有人挤占他人的机会。',
    '- 日志只统计答案的数量，并记录出错情况，其中没有问题，没有姓名，也没有任何人的 ID。',
    '- Discord 自身按其政策保存消息；“删除”会移除我的答案。',
  ].join('\n'),
  about: {
    title: 'Ibid',
    version: (version) => `程序版本 ${version}`,
    edition: (id, since) => `文库版次 ${id}，于${since}读取`,
    holds: (articles, passages) => `${counted(articles, '篇文章')}，${counted(passages, '段文字')}`,
    languages: (names) => `语言：${names}`,
    quality: (hits, refusals, fidelity) =>
      `最近一次用已知问题测得：正确段落排在首位（${hits}），对文章没有回答的问题不作答（${refusals}），引文一字不差（${fidelity}）`,
    notMeasured: '尚未针对这些文章测量回答的质量。',
  },

  buttons: {
    previousResult: '上一条结果',
    nextResult: '下一条结果',
    backToResult: '返回结果',
    textBefore: '上文',
    textAfter: '下文',
    previousPage: '上一页',
    nextPage: '下一页',
    notes: (count) => `全部注释（${number.format(count)}）`,
    copy: '复制文字',
    share: '分享',
    delete: '删除',
    passage: (at) => `结果 ${at}`,
  },

  commands: {
    ask: {
      name: '提问',
      description: '引用文章中的段落来回答，并附上原有的脚注',
      question: { name: '问题', description: '您想知道什么，几个词或一个完整的问题都可以' },
      article: { name: '文章', description: '只在一篇文章里查找' },
      show: {
        name: '显示',
        description: '谁能看到答案：不作选择时，这里的所有人都能看到',
        public: '公开：这里的所有人',
        private: '私密：只有您',
      },
    },
    articles: {
      name: '文章列表',
      description: '列出所有文章',
      filter: { name: '筛选', description: '标题或作者中的词' },
    },
    read: {
      name: '阅读',
      description: '从某一段打开一篇文章',
      article: { name: '文章', description: '哪一篇文章' },
      paragraph: { name: '段落', description: '第几段；不作选择时为第一段' },
    },
    help: { name: '帮助', description: '我能做什么，怎样提问' },
    about: { name: '关于', description: '我收录了什么，答案的质量如何' },
    privacy: { name: '隐私', description: '关于您，我什么也不保存' },
    askAboutThis: '就此提问',
    deleteAnswer: '删除答案',
  },
};
