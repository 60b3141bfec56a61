/** The ways in which articles are exported; `zip` holds a folder of Markdown. */
export const formats = ['xlsx', 'csv', 'zip'] as const;

export type Format = (typeof formats)[number];
