import type { Words } from './words.ts';

const number = new Intl.NumberFormat('ja');
const counted = (count: number, unit: string): string => `${number.format(count)}${unit}`;

const doNotMention = (words: readonly string[]): string => `${words.join('')}は記事に出てきません。`;

export const JA: Words = {
  language: 'ja',

  related: '記事にこの質問への答えはないかもしれません。関連する記述は次のとおりです。',
  unanswered: (lacking) =>
    lacking.length === 0
      ? '記事にこの質問への答えはありません。'
      : `記事にこの質問への答えはありません。${doNotMention(lacking)}`,
  unmentioned: doNotMention,
  quoted: (word) => `「${word}」`,
  nearest: '最も近い記述：',
  howToAsk: '記事で使われていそうな言葉に変えるか、言葉を減らしてお試しください。',
  tooLong: '質問として長すぎます。300文字までにしてください。',
  help: '記事の内容についてお尋ねください。短い語句でも、文の形の質問でもかまいません。',
  fault: (id) =>
    `こちら側で問題が起きました。記事の内容とは関係ありません。運営者は、ログの ${id} からこの問題を確認できます。`,
  unknownCommand: 'このコマンドはもう使えません。Discordを再読み込みして、/質問 をお試しください。',
  unknownButton: 'これは以前のボタンで、何をするものだったのか分からなくなりました。/質問 でもう一度お尋ねください。',

  missingNote: 'この注は記事の中に見当たりません。',
  previousNote: (label) => `前の注、${label}：`,
  moreNotes: (notes, words) =>
    `注があと${counted(notes, '件')}（${counted(words, '語')}）あります。「すべての注」を押してください。`,
  alsoIn: (titles) => `次にも掲載：${titles}`,
  openArticle: '記事のこの箇所を開く',
  resultOf: (at, all) => `結果 ${at} / ${all}`,
  readingOn: '記事を読み進めています',
  noNotes: 'この箇所に注はありません。',
  noSuchNote: (label) => `この箇所に注 ${label} はありません。`,
  allNotes: 'この箇所のすべての注：',
  textBelow: '全文は下のファイルをご覧ください。',
  sharedBy: (person) => `${person} さんが共有しました`,

  edited: '記事が改訂されました。元の文章があった場所には、現在この文章があります。',
  gone: 'ここにあった記事は、現在は収録されていません。',
  otherAnswers: '記事が変わり、回答も以前とは異なります。',
  noQuestion: 'このメッセージの質問を読み取れなくなりました。/質問 でもう一度お尋ねください。',
  endOfArticle: '記事はここで終わりです。',
  startOfArticle: '記事はここから始まります。',
  noMoreAnswers: 'この質問への回答はこれですべてです。',
  notYours: '削除できるのは、質問した方とモデレーターだけです。',
  notMine: 'これは私の回答ではありません。',
  deleted: '回答を削除しました。',
  deleteByButton: 'ここのメンバーではないため削除できません。回答の下の「削除」を押してください。',
  slowDown: (when) => `短い間にたくさんのご質問をいただきました。${when}にもう一度お尋ねください。`,
  notHere: 'ここではお答えしていません。運営者が別の場所を指定しています。',
  busy: 'ただいま質問が集中しています。数秒後にもう一度お尋ねください。',

  greeting: 'こんにちは。記事の内容についてお尋ねください。記事の文章を一字一句そのまま引用してお答えします。',
  thanks: 'どういたしまして。',

  noSuchArticle: (name) => `「${name}」という記事はありません。収録している記事は /記事一覧 でご確認いただけます。`,
  noSuchParagraph: (paragraphs) => `この記事は全部で${counted(paragraphs, '段落')}です。`,
  readingIsOff: '運営者が閲覧機能を無効にしています。',
  noArticles: (filter) => `「${filter}」を含む題名や著者名はありません。`,
  articlesTitle: (count) => `記事（${counted(count, '本')}）`,
  articlesLike: (filter, count) => `「${filter}」に一致する記事（${counted(count, '本')}）`,
  passages: (count) => counted(count, '箇所'),
  pageOf: (at, all) => `${counted(all, 'ページ')}中${counted(at, 'ページ目')}`,

  helpPage: [
    '**記事の文章を一字一句そのまま、付されている注とともに引用してお答えします。** 内容について私自身の文章を書くことはありません。記事に答えがないときは、そうお伝えします。',
    '- **/質問** は質問にお答えします。`記事` で一つの記事の中だけを調べ、`表示` で回答を見られる人を選べます。',
    '- **/記事一覧** は記事の一覧を表示し、**/読む** は記事を指定の段落から開きます。',
    '- メッセージを右クリックし、**アプリ**、**これについて質問** を選ぶと、そのメッセージの質問にお答えします。回答はあなただけに表示されます。',
    '- ダイレクトメッセージでは、そのままお書きください。回答に返信すると、同じ記事の中で続けて質問できます。「もっと」「次」や [3] のような注の番号を送ると、そのとおりの内容をお返しします。',
    '- 「かぎ括弧で囲んだ語句」を入れると、それをそのままの形で含む箇所だけを探します。',
    '- **/概要** では収録内容を、**/プライバシー** では何を保存するかをご説明します。',
  ].join('\n'),
  privacyPage: [
    '**あなたに関する情報は何も保存しません。**',
    '- 質問はメモリ上で処理し、お答えしたら忘れます。質問も、質問した方も、ファイルやログには一切書き込みません。',
    '- ボタンがどの箇所に対応するかは、メッセージそのものに記録されています。質問もメッセージから読み直します。',
    '- 直近1分間の質問回数は、ほかの方の利用を妨げることのないよう、その1分間だけメモリに保持します。',
    '- ログは回答を数え、不具合を記録するだけです。質問も名前も、個人のIDも含みません。',
    '- Discord自体は、独自のポリシーに従ってメッセージを保存します。「削除」を押すと私の回答が消えます。',
  ].join('\n'),
  about: {
    title: 'Ibid',
    version: (version) => `バージョン ${version}`,
    edition: (id, since) => `収録版 ${id}（${since}に読み込み）`,
    holds: (articles, passages) => `記事${counted(articles, '本')}、本文${counted(passages, '箇所')}`,
    languages: (names) => `言語：${names}`,
    quality: (hits, refusals, fidelity) =>
      `既知の質問による最新の測定：正しい箇所が最初に出た割合（${hits}）、記事に答えのない質問に答えなかった割合（${refusals}）、引用が原文どおりだった割合（${fidelity}）`,
    notMeasured: 'これらの記事について、回答の質はまだ測定されていません。',
  },

  buttons: {
    previousResult: '前の結果',
    nextResult: '次の結果',
    backToResult: '結果に戻る',
    textBefore: '前の文章',
    textAfter: '次の文章',
    previousPage: '前のページ',
    nextPage: '次のページ',
    notes: (count) => `すべての注（${number.format(count)}）`,
    copy: 'テキストをコピー',
    share: '共有',
    delete: '削除',
    passage: (at) => `結果 ${at}`,
  },

  commands: {
    ask: {
      name: '質問',
      description: '記事からの引用と、そこに付された脚注でお答えします',
      question: { name: '内容', description: '知りたいこと。短い語句でも、文の形の質問でもかまいません' },
      article: { name: '記事', description: '一つの記事の中だけを調べます' },
      show: {
        name: '表示',
        description: '回答を見られる人。指定がなければ、ここにいる全員です',
        public: '公開：ここにいる全員',
        private: '非公開：あなただけ',
      },
    },
    articles: {
      name: '記事一覧',
      description: '記事の一覧を表示します',
      filter: { name: '絞り込み', description: '題名または著者名に含まれる言葉' },
    },
    read: {
      name: '読む',
      description: '記事を指定の段落から開きます',
      article: { name: '記事', description: '開く記事' },
      paragraph: { name: '段落', description: '開く段落。指定がなければ最初の段落です' },
    },
    help: { name: 'ヘルプ', description: 'できることと、質問のしかた' },
    about: { name: '概要', description: '収録している内容と、回答の質' },
    privacy: { name: 'プライバシー', description: 'あなたに関する情報は何も保存しません' },
    askAboutThis: 'これについて質問',
    deleteAnswer: '回答を削除',
  },
};
