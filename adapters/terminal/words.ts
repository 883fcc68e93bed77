// What the terminal itself says, beside the bot.

export interface Words {
  readonly commands: string;
  readonly typing: string;
  readonly file: string;
  readonly clausesHint: string;
  readonly noClauses: string;
  readonly notKept: string;
  readonly noFile: (path: string) => string;
}

const words = {
  en: {
    commands:
      'Type a number to pick an option. /file PATH sends a photo, /clauses shows the clauses in full, /quit ends.',
    typing: 'typing …',
    file: 'file',
    clausesHint: '(/clauses shows them in full)',
    noClauses: 'No clause has been cited yet.',
    notKept: 'That could not be kept just now. Please say it again in a moment.',
    noFile: (path) => `There is no file to read at ${path}.`,
  },
  zh: {
    commands: '输入数字即可选择。/file 路径：发送照片；/clauses：查看条款全文；/quit：结束。',
    typing: '正在输入……',
    file: '文件',
    clausesHint: '（输入 /clauses 查看全文）',
    noClauses: '目前还没有引用任何条款。',
    notKept: '刚才的话没有保存成功，请稍后再说一次。',
    noFile: (path) => `找不到可读取的文件：${path}`,
  },
} as const satisfies Record<string, Words>;

/** By BCP 47 locale; English where there is nothing nearer. */
export function wordsFor(locale: string | undefined): Words {
  return locale?.startsWith('zh') === true ? words.zh : words.en;
}
