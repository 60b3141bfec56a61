import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../bot/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const dockerfile = read('deployment/Dockerfile');
const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
  paths.split(' '),
);

describe('The container', () => {
  it('copies only what is there', () => {
    expect(copied).to.include.members(['package-lock.json', 'bot', 'dialogs', 'knowledge']);
    for (const path of copied) expect(existsSync(`${root}/${path}`), path).to.equal(true);
  });

  it('holds the lock file beside the code: what is made at a start is made anew when a package changes', () => {
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(lastStage).to.match(/^COPY .*package-lock\.json/m);
  });

  it('is sent all that it copies, and nothing but that', () => {
    const sent = [...read('deployment/Dockerfile.dockerignore').matchAll(/^!(.+)$/gm)].map(
      ([, path]) => path,
    );
    expect(sent).to.have.members([...new Set(copied)]);
  });

  it('runs on the Node that the project is tested on', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const tested = /\d+/.exec(devDependencies.node ?? '')?.[0];
    const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major);
    expect(images).to.deep.equal([tested, tested]);
  });

  it('does not run as root', () => {
    const user = /^USER (\S+)$/gm.exec(dockerfile)?.[1];
    expect(user).to.equal('node');
    expect(dockerfile.lastIndexOf('\nUSER ')).to.be.below(dockerfile.lastIndexOf('\nCMD '));
  });

  it('is given settings by compose that the service takes', () => {
    const compose = z
      .object({ services: z.object({ yingda: z.object({ environment: z.record(z.string(), z.string()) }) }) })
      .parse(parse(read('deployment/compose.yaml')));
    const config = readConfig(compose.services.yingda.environment);
    expect(config.web).to.include({ host: '0.0.0.0', port: 3978 });
    expect(config.dataDir).to.equal('/data');
  });
});

describe('The systemd unit', () => {
  const unit = read('deployment/yingda.service');

  it('gives settings that the service takes', () => {
    const pairs = (/^Environment=(.+)$/m.exec(unit)?.[1] ?? '').split(' ').map((pair) => pair.split('='));
    const config = readConfig(Object.fromEntries(pairs));
    expect(config).to.include({ dataDir: '/var/lib/yingda', serviceFile: '/etc/yingda/service.yaml' });
  });

  it('may write where the data lies and nowhere else', () => {
    expect(unit)
      .to.match(/^ProtectSystem=strict$/m)
      .and.to.match(/^StateDirectory=yingda$/m);
  });
});
