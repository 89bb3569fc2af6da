import type { Isian } from './api.js'
import { tertunda } from './henti.js'
import type { Klien } from './klien.js'

/** Begins a case in the unit of who does it; the same key finds the same case. Errors: Henti, Tolakan. */
export async function bukaPerkara(
  perkara: Omit<Isian<'/perkara'>, 'unitId'>,
  k: Klien,
): Promise<string> {
  const { unit } = await k.ambil('/perkara/baru')
  const { pelaku } = await k.ambil('/profil')
  const unitId = pelaku.kursi[0]?.unitId ?? unit[0]?.id
  if (!unitId) throw tertunda('Kantor belum punya unit; tambahkan lebih dahulu.')
  return (await k.kirim('/perkara', { ...perkara, unitId })).id
}
