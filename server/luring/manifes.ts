import type { Setelan } from '../kantor/setelan.js'

/** Sides of the icons in pixels, as Chromium asks for them. */
export const IKON = {
  'ikon-192': [192, false],
  'ikon-512': [512, false],
  'ikon-utuh': [512, true],
} as const

/** How a system lists Paraf once it is installed (W3C Web App Manifest). */
export const manifes = ({ singkatan, nama }: Pick<Setelan, 'singkatan' | 'nama'>) => ({
  id: '/',
  name: singkatan ? `Paraf ${singkatan}` : 'Paraf',
  short_name: 'Paraf',
  description: `Kotak tugas, naskah, dan paraf ${nama || 'kantor'}`,
  lang: 'id',
  start_url: '/tugas',
  scope: '/',
  display: 'standalone',
  background_color: '#f5f7f8',
  theme_color: '#0f5c6e',
  icons: Object.entries(IKON).map(([kode, [sisi, utuh]]) => ({
    src: `/ikon/${kode}.png`,
    sizes: `${sisi}x${sisi}`,
    type: 'image/png',
    purpose: utuh ? 'maskable' : 'any',
  })),
})
