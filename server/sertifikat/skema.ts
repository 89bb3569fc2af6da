import { Type, type TSchema } from 'typebox'
import { URUTAN } from './pesan-cetak.js'

const teks = (title: string, maxLength: number, description?: string) =>
  Type.Optional(Type.String({ title, maxLength, ...(description && { description }) }))

const Alasan = Type.String({
  title: 'Alasan',
  description: 'Tercatat pada riwayat dan buku register.',
  minLength: 3,
  maxLength: 500,
})

export const SkemaPerbaikan = Type.Object(
  {
    nama: Type.String({ title: 'Nama tanpa gelar', minLength: 1, maxLength: 200 }),
    gelarDepan: teks('Gelar depan', 60),
    gelarBelakang: teks('Gelar belakang', 120),
    tempatLahir: teks('Tempat lahir', 100),
    tanggalLahir: Type.Optional(Type.String({ title: 'Tanggal lahir', format: 'date' })),
    jabatan: teks('Jabatan', 300),
    instansi: teks('Instansi', 300),
    alasan: Alasan,
  },
  { title: 'Perbaikan', additionalProperties: false },
)

export const SkemaGanti = Type.Object({ alasan: Alasan }, { additionalProperties: false })

const Instansi = (instansi: readonly string[]) =>
  Type.Optional(
    Type.String({
      title: 'Instansi',
      description: 'Kosongkan untuk semua instansi.',
      maxLength: 300,
      'x-saran': instansi,
    }),
  )

const Urut = Type.Unsafe<keyof typeof URUTAN>(
  Type.Union(
    Object.entries(URUTAN).map(([nilai, title]) => Type.Literal(nilai, { title })),
    { title: 'Urutan', default: 'daftar' },
  ),
)

export const skemaCetak = (instansi: readonly string[] = []) =>
  Type.Object(
    {
      urut: Urut,
      instansi: Instansi(instansi),
      bolakBalik: Type.Optional(
        Type.Boolean({
          title: 'Dicetak bolak-balik',
          description: 'Setiap sertifikat dimulai pada halaman muka.',
          default: true,
        }),
      ),
    },
    { additionalProperties: false },
  )

export const skemaDaftarSerah = (instansi: readonly string[] = []) =>
  Type.Object({ urut: Urut, instansi: Instansi(instansi) }, { additionalProperties: false })

/** Who can still be handed their certificate, by name. */
export const skemaTerima = (
  siap: readonly { id: string; nama: string; nomor: string }[],
): TSchema =>
  Type.Object(
    {
      sertifikat: Type.Array(
        Type.Union(siap.map((s) => Type.Literal(s.id, { title: `${s.nama}, ${s.nomor}` }))),
        { title: 'Sertifikat yang diserahkan', minItems: 1, maxItems: 5000 },
      ),
      penerima: teks(
        'Nama penerima',
        200,
        'Kosongkan bila setiap peserta menerima sendiri; isi bila dititipkan kepada seseorang.',
      ),
      pada: Type.String({ title: 'Tanggal penyerahan', format: 'date' }),
      bukti: Type.Optional(
        Type.Object(
          { sha256: Type.String(), nama: Type.String() },
          {
            title: 'Pindaian daftar yang ditandatangani',
            format: 'berkas',
            additionalProperties: false,
            'x-terima': '.pdf,.jpg,.jpeg,.png',
          },
        ),
      ),
    },
    { additionalProperties: false },
  )

export const SkemaTanda = Type.Object(
  {
    frasa: Type.Optional(
      Type.String({
        title: 'Frasa sandi (passphrase)',
        description: 'Wajib untuk tanda tangan elektronik. Tidak disimpan.',
        maxLength: 200,
        'x-ui': 'sandi',
        'x-autocomplete': 'off',
      }),
    ),
  },
  { additionalProperties: false },
)
