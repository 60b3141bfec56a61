/** Markdown as WeChat shows text: marks go, links become `<a>`, which it lets people tap. */
export function weChatText(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s()<>"]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\((?:tel|mailto):([^\s()]+)\)/g, '$1 $2')
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/^( *)[*+-] +/gm, '$1· ')
    .replace(/^ {0,3}> ?/gm, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/__([^_\n]+)__/g, '$1')
    .replace(/(?<![\w*])\*([^\s*][^*\n]*)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
