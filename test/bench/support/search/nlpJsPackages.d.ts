// What of nlp.js is used here; its packages bring no types.
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<Container>;
  interface Container {
    use(plugin: object): void;
    get(name: 'nlp'): NlpJs;
  }
  interface NlpJs {
    nluManager: {
      settings: { useNoneFeature?: boolean };
      addLanguage(languages: string[]): void;
      add(language: string, text: string, intent: string): void;
      train(settings: { log: boolean }): Promise<void>;
      process(
        language: string,
        text: string,
      ): Promise<{ classifications: { intent: string; score: number }[] }>;
    };
  }
}
declare module '@nlpjs/nlp' {
  export const Nlp: object;
}
declare module '@nlpjs/lang-en' {
  export const LangEn: object;
}
declare module '@nlpjs/lang-zh' {
  export const LangZh: object;
}
