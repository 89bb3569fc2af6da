import type { TSchema } from 'typebox'
import type { JsonSkema } from '../platform/http/skema.js'
import { isianLagi } from '../platform/ui/formulir-lagi.js'

/** The schema with the choices of this visit, for the page only: what is sent is checked as before. */
export function tawarkan(skema: object, pilihan: Record<string, readonly string[]>): TSchema {
  const s = skema as JsonSkema
  const ada = Object.entries(pilihan).filter(
    ([nama, nilai]) => s.properties?.[nama] && nilai.length > 0,
  )
  if (ada.length === 0) return skema as TSchema
  const berpilihan = ada.map(([nama, nilai]) => [
    nama,
    {
      ...s.properties![nama],
      anyOf: nilai.map((v) => ({ const: v, title: v })),
      'x-ui': 'pilih',
    },
  ])
  return { ...s, properties: { ...s.properties, ...Object.fromEntries(berpilihan) } } as TSchema
}

/**
 * What a refused form starts with: everything typed, but the hidden fields as they are now. Where one of
 * them has changed, the thing judged has changed too, so the judgement is asked for again.
 */
export function isianAwal(
  skema: object,
  diisi: Record<string, unknown>,
  awal: Record<string, unknown>,
): Record<string, unknown> {
  const kolom = Object.entries((skema as JsonSkema).properties ?? {})
  const tersembunyi = kolom.filter(([, s]) => s['x-ui'] === 'tersembunyi').map(([nama]) => nama)
  const berubah = tersembunyi.some((nama) => diisi[nama] !== awal[nama])
  const { keputusan, ...sisa } = isianLagi(diisi)
  return {
    ...sisa,
    ...(berubah || keputusan === undefined ? {} : { keputusan }),
    ...Object.fromEntries(tersembunyi.map((nama) => [nama, awal[nama]])),
  }
}
