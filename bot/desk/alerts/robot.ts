/** A group robot of a department: `weCom` 企业微信, `dingTalk` 钉钉, `feishu` 飞书. */
export interface Robot {
  robot: 'weCom' | 'dingTalk' | 'feishu';
  /** The address that the group's settings show; whoever knows it may write there. */
  url: string;
  /** Where the robot was set to want signatures (钉钉 加签, 飞书 签名校验). */
  secret?: string | undefined;
}
