import type { LogoView } from './view/logo.js'

/** What stands at the head and at the foot of a page, whatever it is about. */
export interface PageHead {
  readonly language: string
  /** What the browser's tab says. */
  readonly pageTitle: string
  readonly logo: LogoView | null
  /** What kind of page it is. */
  readonly kind: string
  readonly client: string
  readonly title: string
  /** The line under the title: a period, or what the page comes to. */
  readonly about: string
  readonly author: string
  readonly confidentiality: string
  readonly madeWith: string
  /** Where the answer stands on the page; empty on pages without one. */
  readonly answer: string
}

/** The head of a page about a scenario. */
export function scenarioHead(
  view: Omit<PageHead, 'kind' | 'about' | 'madeWith' | 'answer'> & { readonly period: string },
  { kind, madeWith, answer = '' }: Pick<PageHead, 'kind' | 'madeWith'> & { readonly answer?: string },
): PageHead {
  const { language, pageTitle, logo, client, title, period: about, author, confidentiality } = view
  return {
    language,
    pageTitle,
    logo,
    kind,
    client,
    title,
    about,
    author,
    confidentiality,
    madeWith,
    answer,
  }
}

/** The head of a page that belongs to no client. */
export function plainHead(
  head: Pick<PageHead, 'language' | 'kind' | 'title' | 'about' | 'madeWith'>,
): PageHead {
  return {
    ...head,
    pageTitle: head.title,
    logo: null,
    client: '',
    author: '',
    confidentiality: '',
    answer: '',
  }
}
