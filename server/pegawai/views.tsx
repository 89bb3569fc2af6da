import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { TanggalPanjang } from '../platform/ui/waktu.js'
import { cetakNip } from '../values/nip.js'
import { sebutan } from '../values/pelaku.js'
import { ResetDuaLangkah } from './dua-langkah/views.js'
import { CabutSemuaToken } from './token/views.js'
import type { DetailPegawai, MasaJabatan } from './queries.js'
import type { BarisPegawai } from './queries-daftar.js'
import { SkemaAkhiri, SkemaAkun, SkemaPegawai, skemaPemangku } from './schema.js'

export function DaftarPegawai(p: {
  cari: string
  pegawai: BarisPegawai[]
  berikut: string | null
}): JSX.Element {
  return (
    <>
      <h1>Pegawai</h1>
      <p class="berjajar">
        <Tautan ke="/pegawai/baru" kelas="tombol">
          Tambah pegawai
        </Tautan>
        <Tautan ke="/jabatan">Unit dan jabatan</Tautan>
      </p>
      <form method="get" action="/pegawai" class="saring" role="search">
        <label>
          Cari <input name="cari" value={p.cari} maxLength={100} type="search" />
        </label>
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Pegawai dan jabatan hari ini"
        keteranganTersembunyi
        baris={p.pegawai}
        kosong="Tidak ada pegawai yang cocok. Coba sebagian nama, NIP, nama pengguna, atau jabatannya."
        kolom={[
          { judul: 'Nama', isi: (p) => <Tautan ke={`/pegawai/${p.id}`}>{p.nama}</Tautan> },
          {
            judul: 'NIP',
            isi: (p) => <span class="sebaris">{p.nip ? cetakNip(p.nip) : '–'}</span>,
          },
          { judul: 'Jabatan hari ini', isi: (p) => p.jabatan.join('; ') || '–' },
          {
            judul: 'Akun',
            isi: (p) => (
              <>
                {p.namaPengguna ?? '–'} {p.admin && <Lencana jenis="info">Admin</Lencana>}
              </>
            ),
          },
          {
            judul: 'Keadaan',
            isi: (p) =>
              p.aktif ? (
                <Lencana jenis="baik">Bertugas</Lencana>
              ) : (
                <Lencana>Tidak bertugas</Lencana>
              ),
          },
        ]}
      />
      {p.berikut && (
        <p>
          <Tautan ke={`/pegawai?cari=${encodeURIComponent(p.cari)}&sesudah=${p.berikut}`}>
            Halaman berikutnya
          </Tautan>
        </p>
      )}
    </>
  )
}

export function PegawaiBaru({ csrf }: { csrf: string }): JSX.Element {
  return (
    <>
      <h1>Tambah pegawai</h1>
      <FormSkema skema={SkemaPegawai} aksi="/pegawai" csrf={csrf} tombol="Tambah" fokus />
    </>
  )
}

export function HalamanPegawai({
  detail,
  csrf,
}: {
  detail: DetailPegawai
  csrf: string
}): JSX.Element {
  const { id, nama, isi, akun, duaLangkah, token, masa, jabatan } = detail
  return (
    <>
      <p>
        <Tautan ke="/pegawai">Pegawai</Tautan>
      </p>
      <h1>{nama}</h1>
      <section class="kartu">
        <h2>Masa jabatan</h2>
        <TabelMasa masa={masa} />
        <details>
          <summary>Tetapkan jabatan, Plt., atau Plh.</summary>
          {jabatan.length === 0 ? (
            <p>
              Belum ada jabatan. <Tautan ke="/jabatan">Buat jabatan lebih dahulu</Tautan>.
            </p>
          ) : (
            <FormSkema
              skema={skemaPemangku(jabatan)}
              aksi={`/pegawai/${id}/pemangku`}
              csrf={csrf}
              tombol="Tetapkan"
            />
          )}
        </details>
      </section>
      <div class="dua">
        <section class="kartu">
          <h2>Data pegawai</h2>
          <FormSkema
            skema={SkemaPegawai}
            awal={isi}
            aksi={`/pegawai/${id}`}
            csrf={csrf}
            tombol="Simpan"
          />
        </section>
        <section class="kartu">
          <h2>Akun</h2>
          {!akun && <p>Belum punya akun.</p>}
          <FormSkema
            skema={SkemaAkun}
            awal={akun ?? {}}
            aksi={`/pegawai/${id}/akun`}
            csrf={csrf}
            tombol={akun ? 'Simpan akun' : 'Buat akun'}
          />
          {duaLangkah && <ResetDuaLangkah id={id} csrf={csrf} />}
          {token > 0 && <CabutSemuaToken id={id} banyak={token} csrf={csrf} />}
        </section>
      </div>
    </>
  )
}

function TabelMasa({ masa }: { masa: MasaJabatan[] }): JSX.Element {
  return (
    <Tabel
      keterangan="Masa jabatan"
      keteranganTersembunyi
      kosong="Belum memangku jabatan."
      baris={masa}
      kolom={[
        { judul: 'Jabatan', isi: (m) => sebutan(m) },
        { judul: 'SK', isi: (m) => m.skNomor || '–' },
        { judul: 'Mulai', isi: (m) => <TanggalPanjang tanggal={m.dari} /> },
        {
          judul: 'Sampai',
          isi: (m) => (m.sampai ? <TanggalPanjang tanggal={m.sampai} /> : 'seterusnya'),
        },
        { judul: 'Akhiri', isi: (m) => <Tautan ke={`/pemangku/${m.id}/akhiri`}>Akhiri</Tautan> },
      ]}
    />
  )
}

export function HalamanAkhiri({
  masa,
  csrf,
}: {
  masa: MasaJabatan & { nama: string }
  csrf: string
}): JSX.Element {
  return (
    <>
      <h1>Akhiri masa jabatan</h1>
      <p>
        {masa.nama} sebagai {sebutan(masa)}, mulai <TanggalPanjang tanggal={masa.dari} />.
      </p>
      <FormSkema
        skema={SkemaAkhiri}
        awal={masa.sampai ? { sampai: masa.sampai } : {}}
        aksi={`/pemangku/${masa.id}/akhiri`}
        csrf={csrf}
        tombol="Akhiri"
      />
    </>
  )
}
