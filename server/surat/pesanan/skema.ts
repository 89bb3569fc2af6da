import { Type } from 'typebox'
import type { KlasifikasiRow } from '../../naskah/klasifikasi/klasifikasi.js'
import { kolomKlasifikasi } from '../../naskah/klasifikasi/skema.js'
import { PESANAN_TERBANYAK } from '../nomor/pesanan.js'
import { kolomSec } from '../nomor/skema-nomor.js'

export const IdPesanan = Type.Object(
  { id: Type.String({ format: 'uuid' }) },
  { title: 'Pesanan nomor' },
)

interface Pilihan {
  register: { kode: string; nama: string }[]
  unit: { id: string; nama: string }[]
  pegawai: { id: string; nama: string }[]
}

const pilih = (title: string, isi: readonly (readonly [string, string])[]) =>
  Type.Union(
    isi.map(([nilai, nama]) => Type.Literal(nilai, { title: nama })),
    { title, 'x-ui': 'pilih' },
  )

/** A range of numbers asked for in advance. */
export const skemaPesanan = (p: Pilihan, klasifikasi: readonly KlasifikasiRow[]) =>
  Type.Object({
    register: pilih(
      'Register',
      p.register.map((r) => [r.kode, r.nama] as const),
    ),
    jumlah: Type.Integer({ title: 'Jumlah nomor', minimum: 1, maximum: PESANAN_TERBANYAK }),
    jenis: Type.Optional(
      Type.Union(
        [
          Type.Literal('biasa', { title: 'Biasa: dipakai satu per satu di sini' }),
          Type.Literal('kontinuitas', {
            title: 'Kontinuitas: dipakai dengan tangan saat sistem padam',
          }),
        ],
        { title: 'Jenis pesanan', default: 'biasa' },
      ),
    ),
    keperluan: Type.String({ title: 'Keperluan', minLength: 1, maxLength: 300 }),
    klasifikasi: kolomKlasifikasi(klasifikasi),
    sec: kolomSec,
    unitId: Type.Optional(
      pilih(
        'Unit',
        p.unit.map((u) => [u.id, u.nama] as const),
      ),
    ),
    pemilikId: pilih(
      'Pemilik',
      p.pegawai.map((o) => [o.id, o.nama] as const),
    ),
    berlakuSampai: Type.String({
      title: 'Berlaku sampai',
      format: 'date',
      description: 'Sesudah hari ini berakhir, nomor yang belum dipakai menjadi BATAL.',
    }),
  })

export const SkemaTutup = Type.Object({
  alasan: Type.String({ title: 'Alasan', minLength: 1, maxLength: 500 }),
})
