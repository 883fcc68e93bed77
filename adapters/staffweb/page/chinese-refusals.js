// @ts-check
// Why something on the page did not go, in Chinese, by its English.

/** @type {Readonly<Record<string, string>>} */
export const refusals = {
  'Give a name of 1 to 40 letters.': '请填写 1 至 40 个字符的姓名。',
  'Give the first and the last instant, at most 400 days apart.': '请给出起止时间,相隔不超过 400 天。',
  'Say which desk, who, instead of whom, from when to when.': '请说明服务台、由谁、替谁、从何时到何时。',
  'Say why, in a few words.': '请简要说明理由。',
  'Somebody was faster: it is set aside no longer.': '已有他人处理,该消息不再搁置。',
  'That is too long.': '内容过长。',
  'The bot answered with error {status}.': '机器人返回错误 {status}。',
  'The bot cannot be reached. What you wrote is kept; try again in a moment.':
    '无法连接机器人。您写的内容已保留,请稍后重试。',
  'The bot could not do that just now. Try again in a moment.': '机器人暂时无法完成,请稍后重试。',
  'The page asked for something unknown. Reload it.': '页面发出了未知请求,请刷新页面。',
  'The page did not say which view it is. Reload it.': '页面未说明视图,请刷新页面。',
  'The page said something unknown. Reload it.': '页面发出了未知内容,请刷新页面。',
  'There is no such case.': '没有这个工单。',
  'There is no such report.': '没有这个报表。',
  'There is nothing at this address.': '此地址没有内容。',
  'This request did not come from the staff page.': '此请求并非来自员工页面。',
  'This sign-in link is not valid. Copy the whole link that the bot printed at its start.':
    '登录链接无效。请完整复制机器人启动时打印的链接。',
  'This name is not on the staff list. Write it as it stands there, or ask an administrator to add you.':
    '此姓名不在人员名单中。请按名单填写,或联系管理员添加。',
  'This sign-in link has expired. Restart the bot: it prints a new one.':
    '登录链接已过期。请重启机器人,它会打印新的链接。',
  'You are not signed in, or your session has ended. Open the sign-in link again.':
    '您尚未登录或会话已结束,请重新打开登录链接。',
  'The sign-in service cannot be reached just now. Try again in a moment, or use the sign-in link.':
    '登录服务暂时无法连接,请稍后重试或使用登录链接。',
  'That sign-in did not succeed. Start it again.': '登录未成功,请重新开始。',
  'This account is not on the staff list. Ask an administrator to add its address.':
    '此账号不在人员名单中,请联系管理员添加其邮箱。',
};
