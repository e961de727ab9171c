import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

const docs = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const props = readFileSync(resolve(docs, '../Directory.Build.props'), 'utf8')
const project = /<ProjectUrl>(.*)<\/ProjectUrl>/.exec(props)[1]

// A page's own heading is its name in the sidebar.
const title = file => /^# (.*)$/m.exec(readFileSync(resolve(docs, file), 'utf8'))?.[1] ?? file
const pages = folder => readdirSync(resolve(docs, folder)).filter(name => name.endsWith('.md') && name !== 'README.md').sort()
  .map(name => ({ text: title(`${folder}/${name}`), link: `/${folder}/${name.slice(0, -3)}` }))
const listed = names => names.map(name => ({ text: title(`${name}.md`), link: `/${name}` }))

export default defineConfig({
  title: 'Hardening',
  description: 'Hardened NixOS hosts, described in C#',
  cleanUrls: true,
  srcExclude: ['node_modules/**'],
  rewrites: { ':folder/README.md': ':folder/index.md' },
  markdown: {
    config: markdown => {
      // Angle brackets in text are text, not components; links that leave the folder lead to the repository.
      markdown.set({ html: false })
      markdown.core.ruler.push('repository-links', state => {
        for (const token of state.tokens.flatMap(block => [block, ...(block.children ?? [])])) {
          const href = token.type === 'link_open' ? token.attrGet('href') : null
          if (!href || /^([a-z]+:|#|\/)/.test(href)) continue
          const target = posix.normalize(posix.join('docs', posix.dirname(state.env.relativePath ?? ''), href))
          if (!target.startsWith('docs/') || !/\.md(#|$)/.test(target)) token.attrSet('href', `${project}/blob/main/${target}`)
        }
      })
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [{ text: 'Start', link: '/start' }, { text: 'Rules', link: '/rules/' }, { text: 'Repository', link: project }],
    sidebar: [
      { text: 'Guide', items: listed(['start', 'how-to', 'editors', 'findings', 'own-rules', 'testing', 'ci', 'command-line', 'overview', 'coverage', 'replay']) },
      { text: 'Facets', collapsed: true, items: pages('facets') },
      { text: 'Rules', collapsed: true, items: [{ text: 'All rules', link: '/rules/' }, ...pages('rules')] },
      { text: 'Baselines', link: '/baselines/' },
      { text: 'Decisions', collapsed: true, items: pages('decisions') },
    ],
  },
})
