import type { JSX } from 'preact'
import type { RekapAkun } from './queries.js'

/** On a task about a roster: how its accounts in the learning system are, and the way there. */
export function KotakAkun({ rekap, pelatihanId }: { rekap: RekapAkun; pelatihanId: string }) {
  return (
    <section class="kartu">
      <h2>Akun LMS</h2>
      <p>
        {rekap.terdaftar} dari {rekap.jumlah} peserta terdaftar
        {rekap.gagal > 0 && `; ${rekap.gagal} gagal, lihat sebabnya`}.
      </p>
      <p class="berjajar">
        <a href={`/pelatihan/${pelatihanId}/lms`}>Akun dan nilai di LMS</a>
        <a href={`/pelatihan/${pelatihanId}/pantau`}>Pemantauan</a>
      </p>
    </section>
  )
}

/** Above the form of row 5: makes the new password, which the next page shows once. */
export function AlatReset(p: { csrf: string; pelatihanId: string; nip: string; tugasId: string }) {
  return (
    <form class="kartu" method="post" action={`/pelatihan/${p.pelatihanId}/lms/sandi`}>
      <h2>Kata sandi baru di LMS</h2>
      <input type="hidden" name="_csrf" value={p.csrf} />
      <input type="hidden" name="nip" value={p.nip} />
      <input type="hidden" name="tugasId" value={p.tugasId} />
      <p>Kata sandi sekali pakai dibuat dan ditampilkan satu kali; peserta wajib menggantinya.</p>
      <p>
        <button type="submit">Buat kata sandi baru</button>
      </p>
      <p>
        Untuk akun Paraf, buat kode awal baru pada{' '}
        <a href={`/pelatihan/${p.pelatihanId}/akun`}>akun peserta</a>; bila akunnya sudah dipakai,
        admin Paraf yang membuatkannya.
      </p>
    </form>
  )
}

/** The only time the password is seen. */
export function HasilSandi({
  hasil,
  pelatihanId,
}: {
  hasil: { nama: string; nip: string; sandi: string; cara: string; csv: string; tugasId?: string }
  pelatihanId: string
}): JSX.Element {
  return (
    <>
      <h1>Kata sandi baru {hasil.nama}</h1>
      <p class="kabar">
        Ditampilkan satu kali dan tidak disimpan. Sampaikan kepada yang bersangkutan sebelum menutup
        halaman ini.
      </p>
      <section class="kartu">
        <dl class="fakta">
          <dt>Nama pengguna</dt>
          <dd class="nomor">{hasil.nip}</dd>
          <dt>Kata sandi</dt>
          <dd>
            <code class="utuh">{hasil.sandi}</code>
          </dd>
        </dl>
        {hasil.cara === 'moodle' ? (
          <p>Sudah berlaku di Moodle; saat masuk peserta diminta menggantinya.</p>
        ) : (
          <>
            <p>
              Simpan dua baris ini sebagai berkas .csv, lalu unggah di Moodle lewat Upload users
              dengan pilihan Update existing users only dan Force password change.
            </p>
            <pre>{hasil.csv}</pre>
          </>
        )}
      </section>
      <p>
        <a
          href={hasil.tugasId ? `/tugas/${hasil.tugasId}` : `/pelatihan/${pelatihanId}/lms`}
          class="tombol"
        >
          {hasil.tugasId ? 'Kembali ke tugas' : 'Kembali ke halaman LMS'}
        </a>
      </p>
    </>
  )
}
