/** The mark of a web page that the program wrote. */
const generator = '<meta name="generator" content="jianbao">';

/** The page's character set, and what made it. */
export const ownPageHead = `<meta charset="utf-8">${generator}`;

/** Whether the head of a page says that the program wrote it. */
export const isOwnPage = (head: string): boolean => head.includes(generator);
