@echo off
rem Starts mtc-gitops with the first Java that is new enough: the one in JAVA_HOME, else the one on PATH.
rem MTC_GITOPS_JAVA_OPTS holds more options for Java, separated by blanks.
rem "mtc-gitops --make-archive" makes the archive of classes that halves the time to start, for this Java and this place.
setlocal EnableExtensions DisableDelayedExpansion
set "lib=%~dp0..\lib"
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :try "%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
if not defined java (
    >&2 echo mtc-gitops: Java 17 or newer is needed, in JAVA_HOME or on PATH.
    exit /b 5
)

set flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData ^
    -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:MaxNewSize=80m ^
    -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true -Dorg.freemarker.loggerLibrary=none

rem From Java 25 on an archive holds linked classes, too (JEP 483, 514).
if %release% geq 25 (
    set "archive=%lib%\mtc-gitops-%release%.aot"
    set "use=-XX:AOTCache"
    set "make=-XX:AOTCacheOutput"
) else (
    set "archive=%lib%\mtc-gitops-%release%.jsa"
    set "use=-XX:SharedArchiveFile"
    set "make=-XX:ArchiveClassesAtExit"
)
if "%~1"=="--make-archive" if "%~2"=="" goto :make_archive

rem Java dies of an archive that was cut off. One that does not fit is left alone, silently: results go to standard output,
rem where Java would say so.
set "sharing="
set "size="
if exist "%archive%.size" set /p size=<"%archive%.size"
for %%A in ("%archive%") do if "%%~zA"=="%size%" if not "%size%"=="" set sharing=-Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "%use%=%archive%"
"%java%" %flags% %sharing% %MTC_GITOPS_JAVA_OPTS% -jar "%lib%\mtc-gitops.jar" %*
exit /b %ERRORLEVEL%

rem Sets "java" and "release" if this Java is new enough. Asking Java itself costs the start of a second one.
:try
set "release="
for /f tokens^=2^ delims^=.^=^" %%V in ('findstr /b JAVA_VERSION^= "%~dp1..\release" 2^>nul') do set "release=%%V"
if not defined release for /f tokens^=2^ delims^=.-_+^" %%V in ('""%~1" -fullversion 2^>^&1"') do set "release=%%V"
if not defined release exit /b 0
if %release% geq 17 set "java=%~1"
exit /b 0

rem The archive is used when its size is there: others may be starting.
:make_archive
if exist "%archive%.size" del "%archive%.size"
if exist "%archive%.part" del "%archive%.part"
"%java%" %flags% "%make%=%archive%.part" -cp "%lib%\mtc-gitops.jar" dev.mtcgitops.cli.TrainingRun "%lib%\training" >nul 2>&1
if errorlevel 1 goto :no_archive
move /y "%archive%.part" "%archive%" >nul 2>&1
if errorlevel 1 goto :no_archive
for %%A in ("%archive%") do >"%archive%.size" echo %%~zA
echo made %archive%
exit /b 0

:no_archive
if exist "%archive%.part" del "%archive%.part"
>&2 echo mtc-gitops: %archive% could not be made; without it, starting takes longer.
exit /b 5
