declare module 'opencc-js/dict/TSCharacters' {
  /** `<traditional> <simplified> [<other> …]`, joined by `|`. */
  const pairs: string;
  export default pairs;
}
